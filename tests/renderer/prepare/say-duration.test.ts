import { expect, test } from 'vitest';
import type { Translate } from '../../../src/renderer/i18n/index.ts';
import { clockFace, sayDuration } from '../../../src/renderer/prepare/say-duration.ts';

const t = ((key: string, given: Record<string, number>) =>
  `${key.replace('prepare.', '')} ${Object.values(given).join(':')}`) as unknown as Translate;

test('a duration is said in minutes and seconds, and without what is nothing', () => {
  expect([0, 59.6, 61, 119.4, 380].map((seconds) => sayDuration(seconds, t))).toEqual([
    'seconds 0',
    'minutes 1',
    'minutesAndSeconds 1:1',
    'minutesAndSeconds 1:59',
    'minutesAndSeconds 6:20',
  ]);
});

test('a clock shows two figures of seconds, also of what is over', () => {
  expect([0, 999, 61_000, -5_000, 3_600_000].map(clockFace)).toEqual([
    '0:00',
    '0:00',
    '1:01',
    '0:05',
    '60:00',
  ]);
});
