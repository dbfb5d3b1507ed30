import { describe, expect, test } from 'vitest';
import { isEarlier, proposeOthers } from '../../../src/domain/library/comparable.ts';
import { entryOfDocument } from '../../../src/domain/library/shelves.ts';
import { madeUpDocument } from './made-up-document.ts';

type Given = NonNullable<Parameters<typeof madeUpDocument>[1]>;

function entry(id: string, year: number | null, given: Given = {}) {
  const { info, ...rest } = given;
  return entryOfDocument(
    madeUpDocument(id, { ...rest, info: { kind: 'work-report', place: '甲市', year, ...info } }),
  );
}

const thisYear = entry('this', 2026);
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('what is proposed to compare with', () => {
  test('is first a version of it, then the same kind and place of the nearest year', () => {
    const { likely, others } = proposeOthers(thisYear, [
      entry('other place', 2025, { info: { place: '乙市' } }),
      entry('long ago', 2019),
      thisYear,
      entry('budget', 2026, { info: { kind: 'budget' } }),
      entry('last', 2025),
      entry('draft', 2026, { revises: 'this' }),
    ]);
    expect(ids(likely)).toEqual(['draft', 'last', 'long ago']);
    expect(ids(others)).toEqual(['other place', 'budget']);
  });

  test('is nothing where there is no other', () => {
    expect(proposeOthers(thisYear, [thisYear])).toEqual({ likely: [], others: [] });
  });
});

describe('the earlier of two', () => {
  test('is that of the earlier year', () => {
    expect(isEarlier(entry('a', 2025, { added: '2026-02-01T00:00:00.000Z' }), thisYear)).toBe(true);
    expect(isEarlier(thisYear, entry('a', 2025))).toBe(false);
  });

  test('is in one year what the other revises, else what was added first', () => {
    const revised = entry('revised', 2026, { revises: 'this', added: '2020-01-01T00:00:00.000Z' });
    expect(isEarlier(thisYear, revised)).toBe(true);
    expect(isEarlier(revised, thisYear)).toBe(false);
    const [first, second] = ['2026-01-01', '2026-01-02'].map((day) =>
      entry(day, 2026, { added: `${day}T00:00:00.000Z` }),
    );
    expect(first && second && isEarlier(first, second)).toBe(true);
    expect(first && second && isEarlier(second, first)).toBe(false);
  });
});
