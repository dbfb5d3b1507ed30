import { describe, expect, test } from 'vitest';
import { holdsSection, matchTitles } from '../../../src/domain/report/contents.ts';
import { makeFolding } from '../../../src/domain/search/folding.ts';
import { makeReadings } from '../../../src/domain/search/pinyin.ts';
import { section } from '../../support/made-up-report.ts';

const outline = [
  section('1', 1, 1, { title: '第一篇　开局', sections: [section('1.1', 2, 2, { title: 'ＧＤＰ增长' })] }),
  section('2', 3, 3, { title: '第二篇　产业', sections: [section('2.1', 4, 4, { title: '科技' })] }),
];
const folding = makeFolding([
  ['產', '产'],
  ['業', '业'],
]);
const tables = {
  folding,
  readings: () => makeReadings({ chan: '产', ye: '业', ke: '科', ji: '技' }, folding),
};

describe('the contents asked for words', () => {
  test('keep the titles that have them, and those around', () => {
    expect(matchTitles(outline, ' gdp ')?.shown).toEqual(new Set(['1', '1.1']));
    expect(matchTitles(outline, '产业')?.shown).toEqual(new Set(['2']));
    expect(matchTitles(outline, '无此')?.shown).toEqual(new Set());
  });

  test('say where in the title they stand, whatever was folded', () => {
    expect(matchTitles(outline, ' gdp ')?.hits).toEqual(new Map([['1.1', [{ from: 0, to: 3 }]]]));
    expect(matchTitles(outline, '篇产')?.hits).toEqual(new Map([['2', [{ from: 2, to: 5 }]]]));
  });

  test('are found in traditional characters and by pinyin, once there are tables', () => {
    expect(matchTitles(outline, '產業')?.hits.size).toBe(0);
    expect(matchTitles(outline, '產業', tables)?.hits).toEqual(new Map([['2', [{ from: 4, to: 6 }]]]));
    expect(matchTitles(outline, 'chanye', tables)?.hits).toEqual(new Map([['2', [{ from: 4, to: 6 }]]]));
    expect(matchTitles(outline, 'KJ', tables)?.hits.size).toBe(0);
    expect(matchTitles(outline, 'kj', tables)?.shown).toEqual(new Set(['2', '2.1']));
  });

  test('are letters, not pinyin, where a title has the letters', () => {
    const titles = [section('1', 1, 1, { title: 'keji' }), section('2', 2, 2, { title: '科技' })];
    expect([...(matchTitles(titles, 'keji', tables)?.hits.keys() ?? [])]).toEqual(['1']);
  });

  test('keep everything when nothing is asked', () => {
    expect(matchTitles(outline, '  ')).toBeNull();
  });
});

describe('a section', () => {
  test('holds itself and what is within it, not what only begins with its number', () => {
    expect(['1', '1.2', '1.2.3', '12', '2', null].map((id) => holdsSection('1', id))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
