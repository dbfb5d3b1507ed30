import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../../src/domain/search/folded-text.ts';
import { makeFolding } from '../../../src/domain/search/folding.ts';
import { makeReadings, PinyinFinder, pinyinOf } from '../../../src/domain/search/pinyin.ts';

const folding = makeFolding([['業', '业']]);
const syllables: Readonly<Record<string, string>> = {
  qing: '青',
  pu: '浦普',
  xin: '新',
  cheng: '城程',
  jiu: '就',
  ye: '业業',
  hang: '行',
  xing: '行',
  yin: '银',
  zhong: '中',
  guan: '关',
  cun: '村',
  lv: '绿',
  se: '色',
  xian: '先',
  xi: '西',
  an: '安',
  a: '阿',
  n: '嗯',
  ng: '嗯',
  chun: '𬭚',
};
const readings = makeReadings(syllables, folding);

function matches(text: string, words: string): Match[] {
  const found: Match[] = [];
  new PinyinFinder(words, readings).find(text, (from, to) => found.push({ from, to }));
  return found;
}

function found(text: string, typed: string): string[] {
  const words = pinyinOf(typed);
  return words === null ? [] : matches(text, words).map(({ from, to }) => text.slice(from, to));
}

describe('pinyin', () => {
  test.each([
    ['青浦新城', 'qingpu', ['青浦']],
    ['青浦新城', 'Qingpu', ['青浦']],
    ['青浦新城', 'ｑｉｎｇｐｕ', ['青浦']],
    ['青浦新城与青浦新城', 'qpxc', ['青浦新城', '青浦新城']],
    ['青浦新城', '青pu', ['青浦']],
    ['青浦新城', 'qpu新c', ['青浦新城']],
    ['青浦新城', 'pxcheng', ['浦新城']],
    ['银行与行程', 'yinhang', ['银行']],
    ['银行与行程', 'xingcheng', ['行程']],
    ['中关村', 'zgc', ['中关村']],
    ['中关村', 'zhgcun', ['中关村']],
    ['就业', 'jy', ['就业']],
    ['绿色', 'lvse', ['绿色']],
    ['绿色', 'lüse', ['绿色']],
    ['先行，西安', 'xian', ['先', '西安']],
    ['西安', "xi'an", ['西安']],
    ['5g新城', '5gxc', ['5g新城']],
    ['5g新城', '5g新c', ['5g新城']],
    ['用𬭚青', 'chunq', ['𬭚青']],
    ['青，浦', 'qingpu', []],
    ['青浦', 'qingpux', []],
  ])('in 「%s」 of 「%s」 gives the characters that are read so', (text, typed, words) => {
    expect(found(text, typed)).toEqual(words);
  });

  test.each(['就业', 'GDP', 'q', '5%', '', 'qing pu', '-', 'qingpu。', 'a'.repeat(65)])(
    'is not what 「%s」 is meant as',
    (typed) => {
      expect(pinyinOf(typed)).toBeNull();
    },
  );

  test('never takes long, whatever can be read in many ways', () => {
    expect(found('嗯'.repeat(3000), `${'n'.repeat(30)}gx`)).toEqual([]);
  });

  test('finds every text by its readings and by its initials', () => {
    const characters = fc.array(fc.constantFrom(...Object.entries(syllables)), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(characters, fc.infiniteStream(fc.boolean()), (chosen, isShort) => {
        const text = chosen.map(([, read]) => [...read][0] ?? '').join('');
        const typed = chosen
          .map(([syllable]) => (isShort.next().value ? syllable.slice(0, 1) : syllable))
          .join('');
        const [first, ...rest] = matches(text, typed);
        expect(first?.from).toBe(0);
        expect(rest.every(({ from }) => from >= (first?.to ?? 0))).toBe(true);
      }),
    );
  });
});
