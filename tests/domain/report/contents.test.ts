import { describe, expect, test } from 'vitest';
import { holdsSection, matchTitles } from '../../../src/domain/report/contents.ts';
import { section } from '../../support/made-up-report.ts';

const outline = [
  section('1', 1, 1, { title: '第一篇　开局', sections: [section('1.1', 2, 2, { title: 'ＧＤＰ增长' })] }),
  section('2', 3, 3, { title: '第二篇　产业', sections: [section('2.1', 4, 4, { title: '科技' })] }),
];

describe('the contents asked for words', () => {
  test('keep the titles that have them, and those around', () => {
    expect(matchTitles(outline, ' gdp ')).toEqual(new Set(['1', '1.1']));
    expect(matchTitles(outline, '产业')).toEqual(new Set(['2']));
    expect(matchTitles(outline, '无此')).toEqual(new Set());
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
