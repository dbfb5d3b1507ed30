import { expect, test } from 'vitest';
import { findContradicted } from '../../../src/domain/figures/contradictions.ts';
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { importedReport } from '../../support/imported-report.ts';

function contradicted(review: string, plan = '做好各项工作。'): number {
  const report = importedReport(
    ['2026年某区政府工作报告', '一、2025年工作回顾', review, '二、2026年主要任务', plan].join('\n'),
  );
  return findContradicted(findFigures(report)).size;
}

test.each([
  ['two values of one indicator and year', '地区生产总值增长5.2%。全区生产总值增长5.7%。', 2],
  ['a growth of whole per cents and one that is half of one more', '地区生产总值增长5%。GDP增长5.5%。', 2],
  ['a fall beside a rise', '居民消费价格上涨0.2%。居民消费价格下降0.2%。', 2],
  ['the same value twice', '地区生产总值增长5.2%。全区生产总值增长5.2%。', 0],
  ['a value beside its rounded one', '固定资产投资完成1100亿元。固定资产投资1099.6亿元。', 0],
  [
    'a share that is there beside one that rose so far',
    '常住人口城镇化率67%。常住人口城镇化率提高到67%。',
    0,
  ],
  ['one place of decimals beside two', '地区生产总值增长5.5%。全区生产总值增长5.45%。', 0],
  ['a value beside a bound', '固定资产投资超过1000亿元。固定资产投资1100亿元。', 0],
  ['what was added beside what there is', '新增绿道137公里。绿道累计达到2136公里。', 0],
  ['a level beside a growth', '固定资产投资1100亿元。固定资产投资增长5%。', 0],
  ['months beside a year', '固定资产投资600亿元。1—11月固定资产投资590亿元。', 0],
  ['numbers that no indicator has', '新建某种设施5个。某种设施9个。', 0],
])('%s', (_, review, count) => {
  expect(contradicted(review)).toBe(count);
});

test('a target contradicts no outcome', () => {
  expect(contradicted('地区生产总值增长5.2%。', '地区生产总值增长5%左右。')).toBe(0);
});
