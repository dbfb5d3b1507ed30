import { describe, expect, test } from 'vitest';
import {
  checkRoom,
  lineOf,
  missingYears,
  valuesOf,
  yearsOf,
} from '../../../../src/renderer/ui/chart/scales.ts';
import { pointOf } from '../../../support/charts.ts';

describe('the line over the years', () => {
  test('ends at a year of which nothing is stated, and begins anew after it', () => {
    const points = [2020, 2021, 2024].map((year) => pointOf(year));
    expect(lineOf({ points }).map(({ year, value }) => [year, value])).toEqual([
      [2020, 5],
      [2021, 5],
      [2022, null],
      [2023, null],
      [2024, 5],
    ]);
    expect(missingYears({ points })).toEqual([2022, 2023]);
  });

  test('does not run through contradictory values, or one that may be misread', () => {
    const points = [
      pointOf(2020),
      pointOf(2021, { doubts: ['contradicted'] }),
      pointOf(2021, { value: 6, doubts: ['contradicted'] }),
      pointOf(2022, { value: 50, doubts: ['out-of-scale'] }),
      pointOf(2023, { doubts: ['doubtful'] }),
    ];
    expect(lineOf({ points }).map(({ value }) => value)).toEqual([5, null, null, 5]);
    expect(missingYears({ points })).toEqual([]);
  });

  test('has no value of a target, and misses none of the years to come', () => {
    const points = [pointOf(2025), pointOf(2026, { role: 'target' })];
    expect(lineOf({ points })).toEqual([{ year: 2025, value: 5 }]);
    expect(missingYears({ points })).toEqual([]);
    expect(yearsOf({ points })).toEqual([2025, 2026]);
  });
});

describe('the room for values', () => {
  test('holds all of them, ranges too', () => {
    const { low, high } = valuesOf(
      [pointOf(2020, { value: 80 }), pointOf(2021, { value: 90, upper: 95 })],
      false,
    );
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(80);
    expect(high).toBeGreaterThan(95);
  });

  test('is not made for one that may be misread', () => {
    const sure = [6, 7, 6.5].map((value, at) => pointOf(2020 + at, { value }));
    const misread = pointOf(2023, { value: 65, doubts: ['out-of-scale'] });
    expect(valuesOf([...sure, misread], false)).toEqual(valuesOf(sure, false));
  });

  test('begins at zero where bars begin, or where zero is not far', () => {
    expect(valuesOf([pointOf(2020, { value: 80 })], true).low).toBe(0);
    expect(valuesOf([pointOf(2020, { value: 1 }), pointOf(2021, { value: 9 })], false).low).toBe(0);
    expect(valuesOf([pointOf(2020, { value: -1 }), pointOf(2021, { value: 9 })], false).low).toBeLessThan(-1);
  });
});

test('a chart of more years or points than can be told apart is not drawn, whatever else it says', () => {
  const of =
    (...years: readonly number[]) =>
    () =>
      checkRoom({ points: years.map((year) => pointOf(year)) });
  expect(of(1949, 2026)).not.toThrow();
  expect(of()).not.toThrow();
  expect(of(1, 1e12)).toThrow(RangeError);
  expect(of(2025, 2825)).toThrow(RangeError);
  expect(of(...Array.from({ length: 2001 }, () => 2025))).toThrow(RangeError);
});
