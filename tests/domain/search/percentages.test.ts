import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWholeNumbers, otherSpellings } from '../../../src/domain/search/percentages.ts';

describe('a percentage', () => {
  test.each([
    ['5%', ['百分之5', '百分之五']],
    ['百分之五', ['5%', '百分之5']],
    ['百分之5.5', ['5.5%', '百分之五点五']],
    ['增长百分之十二点〇五左右', ['增长12.05%左右', '增长百分之12.05左右', '增长百分之一二点〇五左右']],
    ['100%', ['百分之100', '百分之百', '百分之一〇〇']],
    ['百分之百', ['100%', '百分之100', '百分之一〇〇']],
    ['百分之一百〇一', ['101%', '百分之101', '百分之一〇一']],
    ['百分之二二', ['22%', '百分之22', '百分之二十二']],
    ['20%以上', ['百分之20以上', '百分之二十以上', '百分之二〇以上']],
    ['3%和5%', ['百分之3和百分之5', '百分之三和百分之五']],
    ['1200%', ['百分之1200', '百分之一二〇〇']],
    ['%', []],
    ['百分之', []],
    ['5个百分点', []],
    ['就业', []],
  ])('in 「%s」 is written in each other way', (words, spellings) => {
    expect(otherSpellings(words)).toEqual(spellings);
  });

  test('of any value under 1,000 comes back from each of its spellings', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.option(fc.integer({ min: 0, max: 99 })),
        (whole, decimals) => {
          const written = `${whole}${decimals === null ? '' : `.${decimals}`}%`;
          const spellings = new Set([written, ...otherSpellings(written)]);
          expect(spellings.size).toBe(whole < 10 ? 3 : 4);
          for (const spelling of spellings) {
            expect(new Set([spelling, ...otherSpellings(spelling)])).toEqual(spellings);
          }
        },
      ),
    );
  });

  test.each([
    ['增长15%', '5%', false],
    ['增长0.5%', '5%', false],
    ['增长5%', '5%', true],
    ['百分之五十', '百分之五', false],
    ['百分之五点五', '百分之五', false],
    ['百分之五，', '百分之五', true],
    ['百分之五点', '百分之五', true],
    ['百分之5.5', '百分之5', false],
    ['百分之5.', '百分之5', true],
    ['2026年', '年', true],
  ])('in 「%s」: that 「%s」 is whole is %s', (text, words, isWhole) => {
    const from = text.indexOf(words);
    expect(hasWholeNumbers(text, from, from + words.length)).toBe(isWhole);
  });
});
