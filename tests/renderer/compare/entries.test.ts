import { describe, expect, test } from 'vitest';
import { findChangeRows } from '../../../src/renderer/compare/change-rows.ts';
import { type EntriesInput, listEntries } from '../../../src/renderer/compare/entries.ts';
import { levelsOfRows } from '../../../src/renderer/compare/row-levels.ts';
import { compared } from './made-up-comparison.ts';

/** Rows as their numbers, folds as 「from–to」 with the changes that they hide. */
function shown(rows: readonly string[], given: Partial<EntriesInput> = {}): string[] {
  const { comparison, old, next } = compared(...rows);
  return listEntries({
    comparison,
    view: 'unified',
    changeOf: findChangeRows(comparison).changeOf,
    isKept: () => true,
    levels: levelsOfRows(comparison, old, next),
    opened: [],
    ...given,
  }).map((entry) =>
    entry.kind === 'fold'
      ? `${entry.from}–${entry.to}${entry.changes > 0 ? ` (${entry.changes})` : ''}`
      : entry.rows.join('+'),
  );
}

const same = (count: number) => Array.from({ length: count }, (_, at) => `=第${at}段`);

describe('folds', () => {
  test('stand for long stretches that are the same, but for a row on either side of a change', () => {
    expect(shown([...same(6), '+新', ...same(6)])).toEqual(['0–5', '5', '6', '7', '8–13']);
  });

  test('are not made for a row or two', () => {
    expect(shown(['-甲', ...same(4), '+乙'])).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('leave the headings under which a change stands', () => {
    const rows = ['#一、回顾', ...same(5), '#二、任务', ...same(5), '~增长[5%|4%]'];
    expect(shown(rows)).toEqual(['0–6', '6', '7–11', '11', '12']);
  });

  test('open where it is asked', () => {
    expect(shown([...same(6), '+新'], { opened: [[0, 5]] })).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  test('say how many changes stand in them that are filtered out', () => {
    const rows = ['~增长[5%|4%]', ...same(3), '+甲', '-乙', ...same(3)];
    expect(shown(rows, { isKept: (change) => change === 0 })).toEqual(['0', '1', '2–9 (2)']);
  });

  test('take all when nothing differs', () => {
    expect(shown(same(40))).toEqual(['0–40']);
  });
});

describe('side by side', () => {
  const side = { view: 'side' } as const;

  test('removed rows stand beside the added ones that follow them, one by one', () => {
    expect(shown(['-甲', '-乙', '+丙', '=丁'], side)).toEqual(['0+2', '1', '3']);
    expect(shown(['-甲', '+乙', '+丙'], side)).toEqual(['0+1', '2']);
  });

  test('what moved stands beside nothing', () => {
    expect(shown(['>2 甲', '+乙', '<0 甲'], side)).toEqual(['0', '1', '2']);
  });
});
