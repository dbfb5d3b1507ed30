import { describe, expect, test } from 'vitest';
import { searchEverywhere } from '../../../src/domain/search/search-filter.ts';
import { goesOn, offeredFilter } from '../../../src/renderer/search/come-back.ts';

describe('a search that one comes back to', () => {
  test('goes on with the same words, longer or shorter, and not with others', () => {
    expect(['就业补贴', '就', ''].map((typed) => goesOn('就业', typed))).not.toContain(false);
    expect(['养', '业'].map((typed) => goesOn('就业', typed))).not.toContain(true);
  });

  test('has no year and no place that no document has any more', () => {
    const filter = { ...searchEverywhere, years: new Set([2024, 2025]), places: new Set(['青浦区']) };
    const offered = offeredFilter(filter, { kinds: [], years: [2025, 2026], places: ['上海市'] });
    expect([...offered.years]).toEqual([2025]);
    expect([...offered.places]).toEqual([]);
    expect(offeredFilter(offered, { kinds: [], years: [2025], places: [] })).toBe(offered);
  });
});
