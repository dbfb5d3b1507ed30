import { expect, test } from 'vitest';
import { statesQuantity } from '../../../src/domain/figures/quantities.ts';

test.each([
  ['地区生产总值增长5.5%', true],
  ['新增就业１２万人', true],
  ['百分之五', true],
  ['三成以上', true],
  ['投资两百亿元、十几亿元', true],
  ['2026年1月20日，第六届人大第七次会议', false],
  ['2021—2025年，1—11月', false],
  ['“1+2+N”出海服务、“十四五”规划', false],
  ['（一）推进改革', false],
  ['1.深化改革', false],
  ['2025年完成投资222亿元', true],
  ['一是加快建设', false],
])('「%s」 states a figure: %s', (text, isFigure) => {
  expect(statesQuantity(text)).toBe(isFigure);
});
