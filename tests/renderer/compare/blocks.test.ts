import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockOfRow, cutIntoBlocks } from '../../../src/renderer/compare/blocks.ts';
import { findChangeRows } from '../../../src/renderer/compare/change-rows.ts';
import { type CompareView, listEntries } from '../../../src/renderer/compare/entries.ts';
import { levelsOfRows } from '../../../src/renderer/compare/row-levels.ts';
import { compared } from './made-up-comparison.ts';

const rows = fc.array(
  fc
    .tuple(fc.constantFrom('=', '+', '-', '#', '~'), fc.integer({ min: 1, max: 900 }))
    .map(([mark, length]) => {
      const words = '字'.repeat(length);
      return mark === '~' ? `~${words}[旧|新]` : `${mark}${words}`;
    }),
  { minLength: 1, maxLength: 120 },
);

test('rows that stand beside each other are in one block', () => {
  const removed = Array.from({ length: 3 }, () => `-${'字'.repeat(900)}`);
  const { comparison, old, next } = compared(...removed, '+新');
  const entries = listEntries({
    comparison,
    view: 'side',
    changeOf: findChangeRows(comparison).changeOf,
    isKept: () => true,
    levels: levelsOfRows(comparison, old, next),
    opened: [],
  });
  const blocks = cutIntoBlocks(comparison, entries, 'side');
  expect(blocks.map(({ from, to }) => [from, to])).toEqual([[0, 4]]);
});

test('every row is in one block, and in it alone, and the blocks hold all entries in order', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom<CompareView>('unified', 'side'), (given, view) => {
      const { comparison, old, next } = compared(...given);
      const entries = listEntries({
        comparison,
        view,
        changeOf: findChangeRows(comparison).changeOf,
        isKept: (change) => change % 3 !== 0,
        levels: levelsOfRows(comparison, old, next),
        opened: [],
      });
      const blocks = cutIntoBlocks(comparison, entries, view);
      expect(blocks.flatMap((block) => block.entries)).toEqual(entries);
      comparison.rows.forEach((_, row) => {
        const own = blocks[blockOfRow(blocks, row)];
        const isThere = own?.entries.some((entry) =>
          entry.kind === 'fold'
            ? row >= entry.from && row < entry.to
            : entry.rows.some((each) => each === row),
        );
        expect(isThere, `row ${row}`).toBe(true);
      });
      const listed = entries.flatMap((entry) =>
        entry.kind === 'fold'
          ? Array.from({ length: entry.to - entry.from }, (_, at) => entry.from + at)
          : [...entry.rows],
      );
      expect(listed.toSorted((a, b) => a - b)).toEqual(comparison.rows.map((_, row) => row));
    }),
  );
});
