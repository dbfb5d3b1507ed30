import { expect, test } from 'vitest';
import { isoDateOf } from '../../../src/domain/library/typed-date.ts';

test.each([
  ['2026-01-28', '2026-01-28'],
  ['2026年1月28日', '2026-01-28'],
  [' 2026.1.8 ', '2026-01-08'],
  ['2026/12/31', '2026-12-31'],
])('reads %s as a day', (words, day) => {
  expect(isoDateOf(words)).toBe(day);
});

test.each(['', '2026', '2026年1月', '2026-02-30', '2026-13-01', '明天'])(
  'takes 「%s」 for no day',
  (words) => {
    expect(isoDateOf(words)).toBeNull();
  },
);
