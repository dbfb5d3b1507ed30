import { expect, test } from 'vitest';
import {
  pauseClock,
  startClock,
  tickClock,
  unstartedClock,
} from '../../../src/domain/prepare/speaking-clock.ts';

test('time goes to the part that is spoken, and to all', () => {
  let clock = startClock(unstartedClock, 1000);
  clock = tickClock(clock, 4000, 0);
  clock = tickClock(clock, 5000, 2);
  clock = tickClock(clock, 5500, 0);
  expect(clock).toMatchObject({ all: 4500, parts: [3500, 0, 1000] });
});

test('a pause counts for nothing, and to start twice changes nothing', () => {
  const paused = pauseClock(startClock(unstartedClock, 0), 2000, 0);
  expect(tickClock(paused, 60_000, 0)).toEqual(paused);
  const again = startClock(startClock(paused, 70_000), 75_000);
  expect(tickClock(again, 71_000, 1)).toMatchObject({ all: 3000, parts: [2000, 1000] });
});

test('before the first part time counts for all alone, and a clock that goes back for nothing', () => {
  const clock = tickClock(startClock(unstartedClock, 500), 900, -1);
  expect(clock).toMatchObject({ all: 400, parts: [] });
  expect(tickClock(clock, 100, 0)).toMatchObject({ all: 400, parts: [0] });
});
