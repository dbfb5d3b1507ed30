import { expect, test } from 'vitest';
import type { MeasuredIndicator } from '../../../src/domain/figures/figuring.ts';
import { chooseOfPlaces } from '../../../src/renderer/charts/choose-of-places.ts';

const output: MeasuredIndicator = {
  indicator: '地区生产总值',
  kind: 'growth',
  years: [2024, 2025],
  places: 30,
};
const level: MeasuredIndicator = { ...output, kind: 'level', years: [2024], places: 12 };
const income: MeasuredIndicator = { ...output, indicator: '居民人均可支配收入', years: [2023], places: 20 };
const indicators = [income, level, output];
const read = { indicators, unread: 0, unreadable: 0 };
const nothing = { indicator: null, kind: null, year: null };

test('what is not named is what most places state, of its latest year', () => {
  expect(chooseOfPlaces(read, nothing)).toEqual({ indicator: '地区生产总值', kind: 'growth', year: 2025 });
  expect(chooseOfPlaces(read, { ...nothing, indicator: '地区生产总值', kind: 'level' })).toEqual({
    indicator: '地区生产总值',
    kind: 'level',
    year: 2024,
  });
});

test('nothing is chosen while documents are still read, and what is named whole is shown at once', () => {
  const reading = { ...read, unread: 1 };
  expect(chooseOfPlaces(reading, nothing)).toBeNull();
  expect(chooseOfPlaces(reading, { ...nothing, indicator: '地区生产总值' })).toBeNull();
  const whole = { indicator: '地区生产总值', kind: 'growth', year: '2025' } as const;
  expect(chooseOfPlaces({ ...reading, indicators: [] }, whole)).toEqual({ ...whole, year: 2025 });
});

test('an indicator, a kind or a year that nobody states is not replaced by another one', () => {
  expect(chooseOfPlaces(read, { ...nothing, indicator: '造林面积' })).toBeNull();
  expect(chooseOfPlaces(read, { indicator: '居民人均可支配收入', kind: 'share', year: null })).toBeNull();
  expect(chooseOfPlaces(read, { indicator: '地区生产总值', kind: 'growth', year: '2001' })).toEqual({
    indicator: '地区生产总值',
    kind: 'growth',
    year: 2001,
  });
});

test('what no address could mean counts as not named', () => {
  expect(chooseOfPlaces(read, { indicator: '地区生产总值', kind: 'size', year: 'soon' })).toEqual({
    indicator: '地区生产总值',
    kind: 'growth',
    year: 2025,
  });
});
