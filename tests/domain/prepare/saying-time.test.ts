import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSaid, measurePace, sayingTime, secondsToSay } from '../../../src/domain/prepare/saying-time.ts';
import { paces } from '../../../src/domain/prepare/writing.ts';
import { quotationBlock, speechOf, wordsBlock } from '../../support/writings.ts';

describe('what is said of a text', () => {
  test.each([
    ['各位代表', 4],
    ['各位代表，大家好！\n　', 7],
    ['**重点**工作', 4],
    ['222亿元', 7], // 二百二十二亿元
    ['1,234万', 8],
    ['5.2%', 6], // 百分之五点二, whose whole is one digit
    ['3‰', 4],
    ['2026年', 5],
    ['2026个', 8],
    ['GDP增长', 5],
    ['〇𬭚', 2],
    ['', 0],
  ])('%s counts %i', (text, count) => {
    expect(countSaid(text)).toBe(count);
  });

  test('is never less for two texts than for each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(countSaid(`${one}\n${other}`)).toBe(countSaid(one) + countSaid(other));
      }),
    );
  });
});

test('220 characters take a minute at the usual pace', () => {
  expect(secondsToSay('代'.repeat(220), paces.usual)).toBe(60);
});

test('a speech takes the time of its parts: heading, words and quotation, and no citation or title', () => {
  const speech = speechOf({
    pace: 60,
    limit: 0.2,
    parts: [
      { id: 'one', heading: '投资', blocks: [wordsBlock('a', '各位代表：'), quotationBlock('b')] },
      { id: 'two', heading: '', blocks: [wordsBlock('c', '谢谢')] },
    ],
  });
  expect(sayingTime(speech)).toEqual({ all: 12, parts: [10, 2], over: 0 });
  expect(sayingTime({ ...speech, limit: 0.1 }).over).toBe(6);
  expect(sayingTime({ ...speech, limit: null }).over).toBe(0);
});

test('a pace is measured by what was said in a time, and not from next to nothing', () => {
  expect(measurePace('代'.repeat(100), 30)).toBe(200);
  expect(measurePace('代'.repeat(1000), 6)).toBe(paces.most);
  expect(measurePace('代'.repeat(20), 600)).toBe(paces.least);
  expect(measurePace('代'.repeat(19), 30)).toBeNull();
  expect(measurePace('代'.repeat(100), 4)).toBeNull();
});
