import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  citationsOf,
  fieldsOf,
  lineOf,
  stepInFields,
  writeWords,
} from '../../../src/domain/prepare/fill-fields.ts';
import type { Proposal } from '../../../src/domain/prepare/writing.ts';
import { defaultForm, proposalOf, quotationBlock, wordsBlock } from '../../support/writings.ts';

const blocksOf = (proposal: Proposal, part: string) =>
  proposal.parts.find(({ id }) => id === part)?.blocks ?? [];
const idsOf = (proposal: Proposal) =>
  Object.fromEntries(
    proposal.parts
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ id, blocks }) => [id, blocks.map((block) => block.id)]),
  );

describe('the fields of a proposal', () => {
  test('stand in the order of its form, also those that it has no part for yet', () => {
    const fields = fieldsOf(proposalOf());
    expect(fields.map(({ part }) => part.id)).toEqual(defaultForm.fields.map(({ id }) => id));
    expect(fields.filter(({ isLine }) => isLine).map(({ form }) => form?.id)).toEqual([
      'leader',
      'supporters',
      'delegation',
      'phone',
      'address',
    ]);
  });

  test('that its form does not know stand last as texts, with what is in them', () => {
    const parts = [{ id: 'gone', heading: '旧栏', blocks: [wordsBlock('g', '留着')] }];
    const last = fieldsOf(proposalOf({ parts })).at(-1);
    expect(last).toMatchObject({ part: parts[0], form: null, isLine: false });
  });

  test('of one line are texts where a quotation or several blocks are in them: nothing is hidden', () => {
    const parts = [
      { id: 'leader', heading: '', blocks: [quotationBlock('q')] },
      { id: 'phone', heading: '', blocks: [wordsBlock('a', '1'), wordsBlock('b', '2')] },
    ];
    const texts = fieldsOf(proposalOf({ parts })).filter(({ isLine }) => !isLine);
    expect(texts.map(({ part }) => part.id)).toEqual(['leader', 'phone', 'matter', 'grounds', 'measures']);
  });
});

describe('words', () => {
  test('are put where none were, and edited where they are', () => {
    const once = writeWords(proposalOf(), 'measures', wordsBlock('w', '建'));
    const twice = writeWords(once, 'measures', wordsBlock('w', '建议'));
    expect(blocksOf(twice, 'measures')).toEqual([wordsBlock('w', '建议')]);
    expect(fieldsOf(twice).map(({ part }) => lineOf(part))).toContain('建议');
  });

  test('go nowhere else, whichever field they are typed into', () => {
    const ids = defaultForm.fields.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.string(), (part, text) => {
        const before = proposalOf({ parts: [] });
        const after = writeWords(before, part, wordsBlock('new', text));
        expect(after.parts.flatMap(({ blocks }) => blocks)).toEqual([wordsBlock('new', text)]);
        expect(blocksOf(after, part)).toHaveLength(1);
      }),
    );
  });
});

describe('a block that is moved', () => {
  const proposal = proposalOf();

  test('goes past the end of its field into the next text, never into a line', () => {
    const down = stepInFields(proposal, 'm', 1);
    expect(idsOf(down)).toEqual({ leader: ['l'], grounds: ['m', 'q'] });
    expect(idsOf(stepInFields(down, 'm', 1))).toEqual({ leader: ['l'], grounds: ['q', 'm'] });
    expect(idsOf(stepInFields(stepInFields(down, 'm', 1), 'm', 1))).toEqual({
      leader: ['l'],
      grounds: ['q'],
      measures: ['m'],
    });
    expect(idsOf(stepInFields(proposal, 'q', -1))).toEqual({ leader: ['l'], matter: ['m', 'q'] });
  });

  test('stays where there is no text beyond', () => {
    expect(stepInFields(proposal, 'm', -1)).toBe(proposal);
    expect(stepInFields(proposal, 'nowhere', 1)).toBe(proposal);
  });
});

test('citations are numbered as footnotes are, field by field, and a table has none', () => {
  const parts = [
    { id: 'measures', heading: '', blocks: [quotationBlock('c')] },
    { id: 'leader', heading: '', blocks: [quotationBlock('a')] },
    { id: 'grounds', heading: '', blocks: [wordsBlock('w', '见'), quotationBlock('b')] },
  ];
  const own = fieldsOf(proposalOf({ parts })).map(({ part }) => part);
  expect(citationsOf(proposalOf({ parts: own })).map(({ id }) => id)).toEqual(['b', 'c']);
});
