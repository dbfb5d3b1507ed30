import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteFinder } from '../../../src/domain/reanchor/find-quote.ts';

const text =
  '一、回顾\n去年经济稳中有进，城镇新增就业增加。\n二、安排\n今年经济稳中有进，财政收入增长5%左右。\n';

function quote(exact: string, prefix = '', suffix = '') {
  return { exact, prefix, suffix };
}

describe('a quotation without its old text', () => {
  test('is exact where the same words stand between the same words', () => {
    const start = text.lastIndexOf('经济稳中有进');
    expect(quoteFinder(text)(quote('经济稳中有进', '二、安排\n今年', '，财政收入'), 0)).toEqual({
      state: 'exact',
      start,
      end: start + 6,
    });
  });

  test('is not guessed where the same words stand twice and nothing tells which', () => {
    expect(quoteFinder(text)(quote('经济稳中有进'), 9).state).toBe('lost');
    expect(quoteFinder('发展。'.repeat(500))(quote('发展', '。', '。'), 900).state).toBe('lost');
  });

  test('is changed where it reads a little otherwise', () => {
    const found = quoteFinder(text)(quote('财政收入增长6%左右', '经济稳中有进，', '。'), 0);
    expect(found).toMatchObject({ state: 'changed', isSlight: false });
    expect(found.state === 'changed' && text.slice(found.start, found.end)).toBe('财政收入增长5%左右');
  });

  test('is lost where nothing is like it, and when it is empty', () => {
    expect(quoteFinder(text)(quote('完全不同的一句话', '前面', '后面'), 5)).toEqual({
      state: 'lost',
      near: 5,
    });
    expect(quoteFinder(text)(quote(''), 9999)).toEqual({ state: 'lost', near: text.length });
  });

  test('is never exact but at the same string, whatever the text', () => {
    const words = fc
      .array(fc.constantFrom('改革', '发展', '。', '5%'), { maxLength: 20 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, words, words, fc.nat(99), (within, exact, prefix, suffix, hint) => {
        const found = quoteFinder(within)({ exact, prefix, suffix }, hint);
        if (found.state === 'lost') return;
        expect(within.slice(found.start, found.end) === exact).toBe(found.state === 'exact');
      }),
    );
  });
});
