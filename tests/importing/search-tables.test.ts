import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/domain/search/folded-text.ts';
import { PinyinFinder, pinyinOf } from '../../src/domain/search/pinyin.ts';
import { makeSearchTables } from '../../src/importing/search-tables.ts';

const { folding, readings } = makeSearchTables();

describe('the tables of searching', () => {
  test('make one of simplified and traditional characters, and leave simplified text as it is', () => {
    expect(foldText('國務院總理關於政府工作報告、乾燥、後裏臺灣', folding).text).toBe(
      '国务院总理关于政府工作报告、干燥、后里台湾',
    );
    const simplified = '就业优先、著名院落、后来里程、干部乾隆';
    expect(foldText(simplified, folding).text).toBe('就业优先、著名院落、后来里程、干部干隆');
    expect(foldText('錞于、𬭚于', folding).text).toBe('錞于、錞于');
  });

  test.each([
    ['青浦新城', 'qingpu'],
    ['青浦新城', 'qpxc'],
    ['就业工作', 'jygz'],
    ['銀行', 'yinhang'],
    ['重庆', 'chongqing'],
    ['重点', 'zhongdian'],
    ['绿色', 'lvse'],
    ['绿色', 'lüse'],
    ['会计', 'kuaiji'],
    ['一〇一', 'ylingy'],
    ['𬭚', 'chun'],
  ])('know how 「%s」 is read: %s', (text, typed) => {
    const places: number[] = [];
    const finder = new PinyinFinder(pinyinOf(typed) ?? '', readings());
    finder.find(foldText(text, folding).text, (from) => places.push(from));
    expect(places).toEqual([0]);
  });

  test('are made once', () => {
    expect(readings()).toBe(readings());
    expect(readings().size).toBeGreaterThan(15_000);
  });
});
