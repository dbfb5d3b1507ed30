import { describe, expect, test } from 'vitest';
import { splitTitle } from '../../../src/domain/report/report.ts';
import { statedNumber } from '../../../src/domain/report/stated-number.ts';

describe('the number that a title states', () => {
  test.each([
    ['第一篇　建设现代化产业体系', '第一篇', 4],
    ['第十二章 发展环境', '第十二章', 5],
    ['第3节', '第3节', 3],
    ['第二部分：任务', '第二部分', 5],
    ['第五条本条例自公布之日起施行', '第五条', 3],
    ['十一、全面从严治党', '十一', 3],
    ['（三）扩大内需', '三', 3],
    ['(12) 其他', '12', 5],
    ['3．汽车', '3', 2],
    ['4. 船舶', '4', 3],
  ])('of %s is %s', (title, words, length) => {
    expect(statedNumber(title)).toMatchObject({ words, length });
  });

  test.each(['2025年工作回顾', '1.5万亿元', '一是扩大内需', '第一时间响应', '前言', '十四五', ''])(
    'of %s is none',
    (title) => {
      expect(statedNumber(title)).toBeNull();
    },
  );
});

describe('a title of two halves', () => {
  test.each([
    ['聚力扩大有效需求 在增强发展韧性上激发新活力', '聚力扩大有效需求', '在增强发展韧性上激发新活力'],
    [
      '第二篇　建设现代化产业体系\u2002巩固壮大实体经济根基',
      '第二篇　建设现代化产业体系',
      '巩固壮大实体经济根基',
    ],
    ['第一章　发展环境', '第一章　发展环境', null],
    ['一、 2025年 工作回顾', '一、 2025年 工作回顾', null],
    ['第一篇　', '第一篇　', null],
  ])('%s is parted after its first', (title, main, rest) => {
    expect(splitTitle(title)).toEqual({ main, rest });
  });
});
