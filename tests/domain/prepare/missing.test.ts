import { describe, expect, test } from 'vitest';
import { beginProposal, beginSpeech } from '../../../src/domain/prepare/begin-writing.ts';
import { fitToForm } from '../../../src/domain/prepare/fit-to-form.ts';
import { missingOfProposal, missingOfSpeech } from '../../../src/domain/prepare/missing.ts';
import { noteTime } from '../../support/notes.ts';
import { defaultForm as form, proposalOf, speechOf, wordsBlock } from '../../support/writings.ts';

const begun = { id: 'one', now: noteTime };

describe('of a speech', () => {
  test('that was only begun all is missing', () => {
    expect(missingOfSpeech(beginSpeech(begun))).toEqual([{ code: 'no-title' }, { code: 'no-words' }]);
  });

  test('nothing is missing of one with words in every part, within its limit', () => {
    expect(missingOfSpeech(speechOf({ limit: 5 }))).toEqual([]);
  });

  test('an empty part, and the seconds over its limit, are said', () => {
    const speech = speechOf({ pace: 60, limit: 0.1 });
    const [one] = speech.parts;
    const parts = [...(one ? [one] : []), { id: 'two', heading: '', blocks: [wordsBlock('c', ' ')] }];
    expect(missingOfSpeech({ ...speech, parts })).toEqual([
      { code: 'empty-part', part: 'two' },
      { code: 'over-limit', over: 4 },
    ]);
  });
});

describe('of a proposal', () => {
  test('that was only begun all is missing that the form asks for', () => {
    expect(missingOfProposal(beginProposal(form, begun))).toEqual([
      { code: 'no-title' },
      ...['leader', 'phone', 'matter', 'grounds', 'measures'].map((part) => ({ code: 'empty-part', part })),
    ]);
  });

  test('what is longer than the form allows is said, by how much; white space counts for nothing', () => {
    const proposal = proposalOf({
      title: '题'.repeat(52),
      parts: [
        { id: 'leader', heading: '', blocks: [wordsBlock('a', '王 芳'.repeat(15)), wordsBlock('b', '𬭚')] },
        ...['phone', 'matter', 'grounds', 'measures'].map((id) => ({
          id,
          heading: '',
          blocks: [wordsBlock(id, '有')],
        })),
      ],
    });
    expect(missingOfProposal(proposal)).toEqual([
      { code: 'title-too-long', over: 2 },
      { code: 'part-too-long', part: 'leader', over: 1 },
    ]);
  });

  test('a form that has changed since finds what was written, and loses nothing that it does not ask for', () => {
    const old = proposalOf({
      parts: [
        { id: 'gone', heading: '其他', blocks: [wordsBlock('g', '留着')] },
        { id: 'empty', heading: '没有填过', blocks: [wordsBlock('e', ' ')] },
      ],
    });
    const fitting = fitToForm(old, form);
    expect(fitting.parts.map(({ id }) => id)).toEqual([...form.fields.map(({ id }) => id), 'gone']);
    expect(fitToForm(fitting, form)).toEqual(fitting);
    const [own] = form.fields;
    const other = { ...form, id: 'other', fields: own ? [own] : [] };
    expect(fitToForm(fitting, other).form).toEqual(other);
    expect(fitToForm(proposalOf(), form).parts.find(({ id }) => id === 'matter')?.blocks).toEqual([
      wordsBlock('m', '投资结构有待优化。'),
    ]);
  });
});
