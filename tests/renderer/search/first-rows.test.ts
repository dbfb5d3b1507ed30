import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRows } from '../../../src/renderer/search/first-rows.ts';
import { type Group, rowsOf } from '../../../src/renderer/search/rows.ts';

const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }), {
  maxLength: 5,
});

function groupsOf(all: readonly (readonly number[])[]): Group[] {
  return all.map((parts, group) => ({
    id: `${group}`,
    title: `第${group}组`,
    count: null,
    parts: parts.map((rows, part) => ({
      title: null,
      rows: Array.from({ length: rows }, (_, row) => {
        const id = `${group}-${part}-${row}`;
        return { id, kind: 'recent' as const, typed: id };
      }),
    })),
  }));
}

test('the first rows are the beginning of all rows, in groups and parts of which none is empty', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 40 }), (all, count) => {
      const groups = groupsOf(all);
      const first = firstRows(groups, count);
      expect(rowsOf(first)).toEqual(rowsOf(groups).slice(0, count));
      expect(first.every(({ parts }) => parts.length > 0 && parts.every(({ rows }) => rows.length > 0))).toBe(
        true,
      );
      if (count >= rowsOf(groups).length) expect(first).toBe(groups);
    }),
  );
});
