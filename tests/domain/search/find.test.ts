import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/domain/search/folded-text.ts';
import { plainFolding } from '../../../src/domain/search/folding.ts';
import { findAll } from '../../support/find-all.ts';
import { naiveFind } from '../../support/naive-search.ts';
import { trickyText } from '../../support/tricky-text.ts';

function found(text: string, query: string): string[] {
  return findAll(text, query).map(({ from, to }) => text.slice(from, to));
}

describe('finding', () => {
  test.each([
    ['创智引擎一期完工，二期结构封顶', '结构', ['结构']],
    ['推进“1+2+N”出海服务', '1+2+n', ['1+2+N']],
    ['深化“六业”融合', '"六业"', ['“六业”']],
    ['1—11月外贸', '1-11月', ['1—11月']],
    ['ＰＭ2.5与PM2.5', 'pm2.5', ['ＰＭ2.5', 'PM2.5']],
    ['有效需求　在增强', '有效需求 在', ['有效需求　在']],
    ['稳就　业、稳就业', '就业', ['就　业', '就业']],
    ['哈哈哈哈哈', '哈哈', ['哈哈', '哈哈']],
    ['完成。', '。', ['。']],
    ['𬭚与𬭚', '𬭚', ['𬭚', '𬭚']],
    ['𬭚', '𬭚'.slice(0, 1), []],
  ])('in 「%s」 of 「%s」 gives the words as they stand', (text, query, words) => {
    expect(found(text, query)).toEqual(words);
  });

  test('nothing gives nothing', () => {
    expect(findAll('政府工作报告', '')).toEqual([]);
    expect(findAll('政府 工作报告', ' 　')).toEqual([]);
    expect(findAll('', '报告')).toEqual([]);
  });

  test('is no other than a plain scan of any text', () => {
    fc.assert(
      fc.property(trickyText, trickyText, fc.nat(), fc.nat(), (text, other, one, two) => {
        const [from, to] = [one % (text.length + 1), two % (text.length + 1)].toSorted((a, b) => a - b);
        for (const query of [other, text.slice(from, to)]) {
          expect(findAll(text, query)).toEqual(naiveFind(text, query));
          for (const match of findAll(text, query)) {
            expect(foldText(text.slice(match.from, match.to), plainFolding()).text).toBe(
              foldText(query, plainFolding()).text.replace(/[\t\n]/g, ''),
            );
          }
        }
      }),
    );
  });
});
