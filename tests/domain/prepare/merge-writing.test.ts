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
import { mergeWriting } from '../../../src/domain/prepare/merge-writing.ts';
import { textOf } from '../../../src/domain/prepare/missing.ts';
import type { Speech, Writing } from '../../../src/domain/prepare/writing.ts';
import { chartBlock } from '../../support/charts.ts';
import { speechOf, wordsBlock } from '../../support/writings.ts';

const before = speechOf();

function shapeOf({ parts }: Writing): string {
  return parts
    .map(({ heading, blocks }) => {
      const texts = blocks.map(textOf);
      return `${heading}:${texts.join('|')}`;
    })
    .join(' ');
}

test('edits of different blocks, headings and fields are both kept', () => {
  const one = editWords(renamePart(before, 'two', '民生'), 'a', '主持人：');
  const other = { ...editWords(before, 'c', '建议多想办法。'), pace: 180, title: '发言' };
  expect(mergeWriting(before, one, other)).toEqual({
    ...editWords(editWords(renamePart(before, 'two', '民生'), 'a', '主持人：'), 'c', '建议多想办法。'),
    pace: 180,
    title: '发言',
  });
});

test('blocks and parts that were added in both stand in both their places', () => {
  const one = addBlocks(before, 'one', [wordsBlock('d', '一')], 1);
  const other = addPart(
    addBlocks(before, 'one', [wordsBlock('e', '二')]),
    { id: 'three', heading: '新', blocks: [] },
    1,
  );
  expect(shapeOf(mergeWriting(before, one, other))).toBe(
    '投资:各位代表：|一|生产总值|二 新: 就业:建议加大力度。',
  );
});

test('what one moved and the other edited is moved and edited', () => {
  const moved = moveBlock(before, 'a', 'two', 1);
  const edited = editWords(before, 'a', '主持人：');
  const shape = '投资:生产总值 就业:建议加大力度。|主持人：';
  expect(shapeOf(mergeWriting(before, moved, edited))).toBe(shape);
});

test('what one removed and the other left alone is removed; what the other edited stays', () => {
  const edited = editWords(before, 'c', '多想办法');
  for (const removed of [removeBlock(before, 'c'), removePart(before, 'two')]) {
    expect(shapeOf(mergeWriting(before, removed, { ...before, pace: 180 }))).not.toContain('建议');
    expect(shapeOf(mergeWriting(before, { ...before, pace: 180 }, removed))).not.toContain('建议');
    expect(shapeOf(mergeWriting(before, removed, edited))).toContain('多想办法');
    expect(shapeOf(mergeWriting(before, edited, removed))).toContain('多想办法');
  }
});

test('charts are merged as blocks are: added by one, moved by the other, each whole', () => {
  const withChart = addBlocks(before, 'one', [chartBlock('chart')], 1);
  expect(shapeOf(mergeWriting(before, withChart, editWords(before, 'c', '多想办法')))).toBe(
    '投资:各位代表：|某市地区生产总值增长（2023—2025年）|生产总值 就业:多想办法',
  );
  const moved = moveBlock(withChart, 'chart', 'two', 0);
  const merged = mergeWriting(withChart, moved, editWords(withChart, 'a', '主持人：'));
  expect(merged.parts[1]?.blocks[0]).toEqual(chartBlock('chart'));
});

test('a part that one removed and the other moved words into comes back without what stands elsewhere', () => {
  const removed = removePart(before, 'one');
  const moved = moveBlock(before, 'c', 'one', 0);
  expect(shapeOf(mergeWriting(before, removed, moved))).toBe('投资: 就业:建议加大力度。');
  expect(shapeOf(mergeWriting(before, removed, editWords(moved, 'a', '主持人：')))).toBe(
    '投资:主持人： 就业:建议加大力度。',
  );
});

describe('whatever two windows do', () => {
  const part = fc.constantFrom('one', 'two');
  const block = fc.constantFrom('a', 'b', 'c');
  const at = fc.integer({ min: 0, max: 2 });
  const deed = (name: string) =>
    fc.oneof(
      fc.tuple(block, fc.integer({ min: 1, max: 9 })).map(
        ([id, text]) =>
          (writing: Speech) =>
            editWords(writing, id, `${name}${text}`),
      ),
      fc.tuple(block, part, at).map(
        ([id, into, to]) =>
          (writing: Speech) =>
            moveBlock(writing, id, into, to),
      ),
      fc.tuple(part, at).map(
        ([id, to]) =>
          (writing: Speech) =>
            movePart(writing, id, to),
      ),
      block.map((id) => (writing: Speech) => removeBlock(writing, id)),
      part.map((id) => (writing: Speech) => removePart(writing, id)),
      fc.tuple(part, at, fc.uuid()).map(
        ([into, to, id]) =>
          (writing: Speech) =>
            addBlocks(writing, into, [wordsBlock(id, `${name}新`)], to),
      ),
      fc.tuple(part, at, fc.uuid()).map(
        ([into, to, id]) =>
          (writing: Speech) =>
            addBlocks(writing, into, [chartBlock(id)], to),
      ),
      fc.uuid().map((id) => (writing: Speech) => addPart(writing, { id, heading: name, blocks: [] })),
    );
  const deeds = (name: string) =>
    fc.array(deed(name), { maxLength: 5 }).map((all) => all.reduce((writing, each) => each(writing), before));
  const idsOf = ({ parts }: Writing) =>
    parts.flatMap(({ id, blocks }) => [id, ...blocks.map((each) => each.id)]);

  test('no words that either wrote are lost, and nothing stands twice', () => {
    fc.assert(
      fc.property(deeds('甲'), deeds('乙'), (after, current) => {
        const merged = mergeWriting(before, after, current);
        const ids = idsOf(merged);
        expect(new Set(ids).size).toBe(ids.length);
        const texts = new Map(merged.parts.flatMap(({ blocks }) => blocks).map((each) => [each.id, each]));
        const known = new Set(idsOf(before));
        for (const each of after.parts.flatMap(({ blocks }) => blocks)) {
          const isOwn = each.kind === 'words' && each.text.startsWith('甲');
          if (isOwn) expect(texts.get(each.id)).toEqual(each);
        }
        for (const each of current.parts.flatMap(({ blocks }) => blocks)) {
          if (!known.has(each.id)) expect(texts.get(each.id)).toEqual(each);
        }
      }),
    );
  });

  test('where only one did something, that is what is there', () => {
    fc.assert(
      fc.property(deeds('甲'), (after) => {
        expect(mergeWriting(before, after, before)).toEqual(after);
        expect(mergeWriting(before, before, after)).toEqual(after);
      }),
    );
  });
});
