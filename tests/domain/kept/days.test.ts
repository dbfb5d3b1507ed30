import { describe, expect, test } from 'vitest';
import { daysLeft, fileMoment, groupByDay } from '../../../src/domain/kept/days.ts';

/** A moment by the clock of whoever runs this. */
const at = (day: number, hour: number) => new Date(2026, 0, day, hour, 5).toISOString();

describe('grouping by day', () => {
  test('puts together what was made between two midnights of the place, in the order given', () => {
    const moments = [at(21, 0), at(20, 23), at(20, 0), at(18, 12)];
    expect(groupByDay(moments, (moment) => moment)).toEqual([
      { date: '2026-01-21', items: [at(21, 0)] },
      { date: '2026-01-20', items: [at(20, 23), at(20, 0)] },
      { date: '2026-01-18', items: [at(18, 12)] },
    ]);
  });

  test('of nothing gives no day', () => {
    expect(groupByDay([], String)).toEqual([]);
  });
});

test('the moment in the name of a file is that of the place, and has no colon', () => {
  expect(fileMoment(at(3, 9))).toBe('20260103-0905');
});

describe('the days left to take something back', () => {
  test.each([
    ['sixty when it was just removed', at(1, 8), 60],
    ['sixty until the first day is over', at(2, 7), 60],
    ['fewer by each day that has passed', at(11, 9), 50],
    ['one on the last day', new Date(2026, 2, 2, 7).toISOString(), 1],
    ['none after it', new Date(2026, 2, 3, 9).toISOString(), 0],
    ['no more than sixty when the clock was set back', at(-4, 8), 60],
  ])('are %s', (_, now, days) => {
    expect(daysLeft(at(1, 8), now)).toBe(days);
  });
});
