import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll } from '../../../src/domain/search/find.ts';
import { foldQuery, foldText } from '../../../src/domain/search/fold.ts';

function found(text: string, query: string): string[] {
  return findAll(text, query).map(({ from, to }) => text.slice(from, to));
}

describe('folding', () => {
  test('keeps the length of any text, so that every offset stays true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
    expect(foldText('İstanbul ＡＢＣ')).toBe('İstanbul abc');
  });

  test('of folded text changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('trims a query and makes one space of each run of white space', () => {
    expect(foldQuery('　 １+Ｎ \n 体系\t')).toBe('1+n 体系');
  });
});

describe('finding', () => {
  test.each([
    ['创智引擎一期完工，二期结构封顶', '结构', ['结构']],
    ['推进“1+2+N”出海服务', '1+2+n', ['1+2+N']],
    ['深化“六业”融合', '"六业"', ['“六业”']],
    ['1—11月外贸', '1-11月', ['1—11月']],
    ['ＰＭ2.5与PM2.5', 'pm2.5', ['ＰＭ2.5', 'PM2.5']],
    ['有效需求　在增强', '有效需求 在', ['有效需求　在']],
    ['哈哈哈哈哈', '哈哈', ['哈哈', '哈哈']],
    ['完成。', '。', ['。']],
    ['𬭚与𬭚', '𬭚', ['𬭚', '𬭚']],
  ])('in 「%s」 of 「%s」 gives the words as they stand', (text, query, words) => {
    expect(found(text, query)).toEqual(words);
  });

  test('nothing gives nothing', () => {
    expect(findAll('政府工作报告', '')).toEqual([]);
    expect(findAll('政府 工作报告', ' 　')).toEqual([]);
    expect(findAll('', '报告')).toEqual([]);
  });

  test('finds a part of any text, and only what folds to the query', () => {
    const text = fc.string({ unit: fc.constantFrom('政', '府', 'ａ', 'A', '“', ' ', '　', '。', '𬭚') });
    fc.assert(
      fc.property(text, text, text, (before, words, after) => {
        const query = foldQuery(words);
        const matches = findAll(`${before}${words.trim()}${after}`, words);
        for (const { from, to } of matches) {
          expect(foldText(`${before}${words.trim()}${after}`).slice(from, to)).toBe(query);
        }
        fc.pre(query !== '' && foldText(words.trim()) === query);
        expect(matches.length).toBeGreaterThan(0);
      }),
    );
  });
});
