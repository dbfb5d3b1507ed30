import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBlocks,
  addPart,
  editWords,
  moveBlock,
  movePart,
  removeBlock,
  removePart,
  renamePart,
} from '../../../src/domain/prepare/edit-writing.ts';
import type { Writing } from '../../../src/domain/prepare/writing.ts';
import { quotationBlock, speechOf, wordsBlock } from '../../support/writings.ts';

const speech = speechOf();

function shapeOf({ parts }: Writing): string {
  return parts.map(({ heading, blocks }) => `${heading}:${blocks.map(({ id }) => id).join('')}`).join(' ');
}

test('parts are added, renamed, moved and removed with what is in them', () => {
  const added = addPart(speech, { id: 'three', heading: '民生', blocks: [] }, 1);
  expect(shapeOf(added)).toBe('投资:ab 民生: 就业:c');
  expect(shapeOf(renamePart(added, 'three', '教育'))).toBe('投资:ab 教育: 就业:c');
  expect(shapeOf(movePart(added, 'one', 2))).toBe('民生: 就业:c 投资:ab');
  expect(shapeOf(movePart(added, 'two', 0))).toBe('就业:c 投资:ab 民生:');
  expect(shapeOf(removePart(added, 'one'))).toBe('民生: 就业:c');
});

test('blocks are added between others, moved within a part and to another, and removed', () => {
  expect(shapeOf(addBlocks(speech, 'one', [wordsBlock('d', '')], 1))).toBe('投资:adb 就业:c');
  expect(shapeOf(addBlocks(speech, 'two', [wordsBlock('d', ''), wordsBlock('e', '')]))).toBe(
    '投资:ab 就业:cde',
  );
  expect(shapeOf(moveBlock(speech, 'a', 'one', 1))).toBe('投资:ba 就业:c');
  expect(shapeOf(moveBlock(speech, 'a', 'two', 0))).toBe('投资:b 就业:ac');
  expect(shapeOf(removeBlock(speech, 'b'))).toBe('投资:a 就业:c');
});

test('own words are edited, and those of a quotation are not', () => {
  const edited = editWords(speech, 'a', '主持人：');
  expect(edited.parts[0]?.blocks[0]).toEqual(wordsBlock('a', '主持人：'));
  expect(edited.parts[1]).toBe(speech.parts[1]);
  expect(editWords(speech, 'b', '别的').parts).toEqual(speech.parts);
});

describe('whatever is done', () => {
  const part = fc.constantFrom('one', 'two', 'none');
  const block = fc.constantFrom('a', 'b', 'c', 'none');
  const at = fc.integer({ min: 0, max: 4 });
  const verb = fc.oneof(
    fc.tuple(part, at).map(
      ([id, to]) =>
        (writing: Writing) =>
          movePart(writing, id, to),
    ),
    fc.tuple(block, part, at).map(
      ([id, into, to]) =>
        (writing: Writing) =>
          moveBlock(writing, id, into, to),
    ),
  );

  test('what was before stays as it was, and moving loses nothing', () => {
    const before = structuredClone(speech);
    fc.assert(
      fc.property(fc.array(verb), (verbs) => {
        const after = verbs.reduce<Writing>((writing, each) => each(writing), speech);
        expect(speech).toEqual(before);
        expect(after.parts.map(({ id }) => id).sort()).toEqual(['one', 'two']);
        const blocks = after.parts.flatMap((each) => each.blocks).sort((x, y) => (x.id < y.id ? -1 : 1));
        expect(blocks).toEqual([
          wordsBlock('a', '各位代表：'),
          quotationBlock('b'),
          wordsBlock('c', '建议加大力度。'),
        ]);
      }),
    );
  });
});
