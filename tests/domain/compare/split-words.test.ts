import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../../src/domain/compare/split-words.ts';

test('words are the text when they are put together', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[0-9年月%—一二十五“”，增长亿元.-]*$/),
  );
  fc.assert(
    fc.property(text, (words) => {
      expect(splitWords(words).join('')).toBe(words);
    }),
    { numRuns: 100 },
  );
});

test('figures are words with their units, ranges and dates', () => {
  for (const figure of [
    '5.5%',
    '222亿元',
    '1.4万亿斤',
    '4.5%—5%',
    '2025年1—11月',
    '2026年1月20日',
    '2021—2025年',
    '0.3个百分点',
    '1,234.5万吨',
    '100多个',
    '百分之五点五',
    '三分之一',
    '二〇二五年十二月',
    '十四五',
    '-5%',
    '≥5%',
    '±0.5',
    '五个',
    '十二项',
    '二百户',
    '三十多家',
    '第二',
    '第三条',
  ]) {
    expect(splitWords(`“${figure}”`)).toEqual(['“', figure, '”']);
  }
});

test('names with figures, and words with numerals, are no figures', () => {
  expect(splitWords('推广5G应用')).not.toContain('5');
  expect(splitWords('进一步统一')).toEqual(['进一步', '统一']);
});

test('a long text without a mark, or of figures alone, comes to an end', () => {
  for (const part of ['中国人民', '1', '一', '1-', '1年', '百']) {
    const text = `${part.repeat(5_000)}A`;
    expect(splitWords(text).join('')).toBe(text);
  }
});
