import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { indicatorOf, namedByUser } from '../../../src/domain/figures/indicators.ts';
import type { ReportFigures } from '../../../src/domain/figures/report-figures.ts';
import { seriesOf } from '../../../src/domain/figures/series-of.ts';
import { importedReport } from '../../support/imported-report.ts';

function reportOf(year: number, review: string, tasks = '做好各项工作。', place = '某县'): ReportFigures {
  const lines = [
    `${year}年政府工作报告`,
    '各位代表：',
    `一、${year - 1}年工作回顾`,
    review,
    `二、${year}年主要任务`,
    tasks,
  ];
  return { report: `${year}`, year, place, figures: findFigures(importedReport(lines.join('\n'))) };
}

const invested = (reports: readonly ReportFigures[], place = '某县') =>
  seriesOf({ indicator: '固定资产投资', kind: 'level', place }, reports).map(
    ({ year, role, figure, isContradicted, isOutOfScale }) =>
      `${year} ${role} ${figure.value}${isContradicted ? ' contradicted' : ''}${isOutOfScale ? ' out of scale' : ''}`,
  );

describe('a series', () => {
  test('has targets and outcomes by year, in whatever order the reports come', () => {
    const reports = [
      reportOf(2026, '固定资产投资完成640亿元。', '固定资产投资完成660亿元。'),
      reportOf(2024, '全社会固定资产投资600亿元。', '固定资产投资620亿元以上。'),
    ];
    const expected = ['2023 outcome 600', '2024 target 620', '2025 outcome 640', '2026 target 660'];
    expect(invested(reports)).toEqual(expected);
    expect(invested(reports.toReversed())).toEqual(expected);
  });

  test('shows both of two values of one year, and marks them', () => {
    expect(invested([reportOf(2026, '固定资产投资640亿元。固定资产投资总额604亿元。')])).toEqual([
      '2025 outcome 640 contradicted',
      '2025 outcome 604 contradicted',
    ]);
  });

  test('shows once what is said twice, in whatever unit', () => {
    expect(invested([reportOf(2026, '固定资产投资640亿元。固定资产投资0.064万亿元。')])).toHaveLength(1);
  });

  test.each([
    ['a rounded value and the exact one', '固定资产投资4.72万亿元。固定资产投资47218.66亿元。', ['47218.66']],
    ['a bound and what lies beyond it', '固定资产投资超过3万亿元。固定资产投资3.05万亿元。', ['3.05']],
    [
      'a bound and what it does not allow',
      '固定资产投资超过3万亿元。固定资产投资2.95万亿元。',
      ['2.95 contradicted', '3 contradicted'],
    ],
  ])('of %s tells what is known best', (_, review, values) => {
    expect(invested([reportOf(2026, review)]).toSorted()).toEqual(
      values.map((value) => `2025 outcome ${value}`),
    );
  });

  test('tells a share once that is said to be there and to have risen so far', () => {
    const points = seriesOf({ indicator: '常住人口城镇化率', kind: 'share', place: '某县' }, [
      reportOf(2026, '常住人口城镇化率67%。常住人口城镇化率提高到67%。'),
    ]);
    expect(points.map(({ isContradicted }) => isContradicted)).toEqual([false]);
  });

  test('counts jobs and those who have them as one', () => {
    const reports = [
      reportOf(2024, '新增就业岗位60.6万个。'),
      reportOf(2025, '城镇新增就业62.2万人。'),
      reportOf(2026, '城镇新增就业64.1万人。'),
    ];
    const points = seriesOf({ indicator: '城镇新增就业', kind: 'count', place: '某县' }, reports);
    expect(points.map(({ year, figure }) => `${year} ${figure.value}${figure.unit}`)).toEqual([
      '2023 60.6万个',
      '2024 62.2万人',
      '2025 64.1万人',
    ]);
  });

  test('marks what is ten times as much as the years around it', () => {
    const values = [600, 6200, 640, 660, 680];
    const reports = values.map((value, index) => reportOf(2020 + index, `固定资产投资${value}亿元。`));
    expect(invested(reports).filter((point) => point.includes('out of scale'))).toEqual([
      '2020 outcome 6200 out of scale',
    ]);
  });

  test('does not mark a rate that falls to a tenth by itself', () => {
    const reports = [2, 2.5, 2.1, 0.2].map((value, index) =>
      reportOf(2020 + index, `居民消费价格上涨${value}%。`),
    );
    const points = seriesOf({ indicator: '居民消费价格', kind: 'growth', place: '某县' }, reports);
    expect(points.map(({ isOutOfScale }) => isOutOfScale)).toEqual([false, false, false, false]);
  });

  test('goes on when a place takes another name, and has no other place', () => {
    const reports = [
      reportOf(2016, '固定资产投资100亿元。', undefined, '崇明县'),
      reportOf(2018, '固定资产投资120亿元。', undefined, '崇明区'),
      reportOf(2018, '固定资产投资900亿元。', undefined, '某市'),
    ];
    expect(invested(reports, '崇明区')).toEqual(['2015 outcome 100', '2017 outcome 120']);
  });

  test('has no value of some months or of several years', () => {
    expect(invested([reportOf(2026, '1—11月固定资产投资640亿元。五年累计固定资产投资3000亿元。')])).toEqual(
      [],
    );
  });
});

describe('indicators', () => {
  test.each([
    ['全社会固定资产投资', '固定资产投资', false],
    ['固定资产投资总额', '固定资产投资', false],
    ['GDP', '地区生产总值', false],
    ['全市生产总值', '地区生产总值', false],
    ['国内生产总值', '地区生产总值', false],
    ['区级一般公共预算收入', '一般公共预算收入', false],
    ['限上商销', '限上商品销售总额', false],
    ['经济', '地区生产总值', true],
    ['粮食', '粮食产量', true],
    ['来源于深圳辖区的一般公共预算收入', null, false],
    ['占地区生产总值比重', null, false],
    ['人均地区生产总值', '人均地区生产总值', false],
    ['', null, false],
  ])('「%s」 means %s, doubtful: %s', (subject, name, doubtful) => {
    expect(indicatorOf(subject)).toEqual({ name, doubtful });
  });

  test.each([
    ['GDP', '地区生产总值'],
    ['地区生产总值', '地区生产总值'],
    ['经济', '经济'],
    ['老字号门店', '老字号门店'],
  ])('named 「%s」 by the user: %s', (typed, name) => {
    expect(namedByUser(typed)).toBe(name);
  });
});
