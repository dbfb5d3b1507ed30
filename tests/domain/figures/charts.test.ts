import { describe, expect, test } from 'vitest';
import { apartOf } from '../../../src/domain/figures/apart-of.ts';
import {
  chartOfPoints,
  type PlacedPoint,
  sayMeasured,
  titleOfYears,
} from '../../../src/domain/figures/chart-of-points.ts';
import {
  chartRows,
  citationsOfChart,
  crossTable,
  linesOfChart,
  remarksOfChart,
} from '../../../src/domain/figures/chart-rows.ts';
import type { FigureKind } from '../../../src/domain/figures/figure.ts';
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { chooseMain } from '../../../src/domain/figures/main-indicators.ts';
import { firstPlaces, placesInOrder } from '../../../src/domain/figures/places-in-order.ts';
import { sourceOf } from '../../../src/domain/figures/point-source.ts';
import type { ReportFigures } from '../../../src/domain/figures/report-figures.ts';
import { seriesOf } from '../../../src/domain/figures/series-of.ts';
import { type Report, shownText } from '../../../src/domain/report/report.ts';
import { chartOf, pointOf } from '../../support/charts.ts';
import { importedReport } from '../../support/imported-report.ts';

function reportOf(year: number, review: string, tasks = '做好各项工作。'): Report {
  return importedReport(
    [
      `${year}年政府工作报告`,
      '各位代表：',
      `一、${year - 1}年工作回顾`,
      review,
      `二、${year}年主要任务`,
      tasks,
    ].join('\n'),
  );
}

function figuresOf(report: Report, year: number, place: string): ReportFigures {
  return { report: `${place} ${year}`, year, place, figures: findFigures(report, { year }) };
}

/** What the reports of a place come to, by the year of each. */
function pointsOf(
  reports: Readonly<Record<number, Report>>,
  { indicator = '地区生产总值', kind = 'growth' as FigureKind, place = '某市' } = {},
): PlacedPoint[] {
  const all = Object.entries(reports).map(([year, report]) => figuresOf(report, Number(year), place));
  return seriesOf({ indicator, kind, place }, all).map((point) => {
    const report = reports[Number(point.report.split(' ')[1])];
    const written = report ? shownText(report).slice(point.figure.start, point.figure.end) : '';
    return { ...point, place, written };
  });
}

describe('a chart of points', () => {
  test('says each value as its text does, with what qualifies it', () => {
    const points = pointsOf({
      2024: reportOf(2024, '地区生产总值增长5.2%。', '地区生产总值增长5%左右。'),
      2025: reportOf(2025, '地区生产总值下降1.5%。', '地区生产总值增长6%—6.5%。'),
    });
    const { points: drawn } = chartOfPoints('years', '', points);
    expect(drawn.map(({ year, role, said, value, upper }) => [year, role, said, value, upper])).toEqual([
      [2023, 'outcome', '5.2%', 5.2, null],
      [2024, 'outcome', '下降1.5%', -1.5, null],
      [2024, 'target', '5%左右', 5, null],
      [2025, 'target', '6%—6.5%', 6, 6.5],
    ]);
  });

  test('has one unit for values that their texts state in several', () => {
    const points = pointsOf(
      {
        2024: reportOf(2024, '地区生产总值9800亿元。'),
        2025: reportOf(2025, '地区生产总值1.02万亿元。'),
        2026: reportOf(2026, '地区生产总值10800亿元。'),
      },
      { kind: 'level' },
    );
    const chart = chartOfPoints('years', '', points);
    expect(chart.unit).toBe('亿元');
    expect(chart.points.map(({ value, said }) => [value, said])).toEqual([
      [9800, '9800亿元'],
      [10200, '1.02万亿元'],
      [10800, '10800亿元'],
    ]);
  });

  test('marks contradictory values and keeps both', () => {
    const points = pointsOf({ 2026: reportOf(2026, '地区生产总值增长5%。GDP增长5.5%。') });
    expect(chartOfPoints('years', '', points).points.map(({ doubts }) => doubts)).toEqual([
      ['contradicted'],
      ['contradicted'],
    ]);
  });

  test('is called after what it shows', () => {
    const points = pointsOf({ 2026: reportOf(2026, '地区生产总值增长5%。', '地区生产总值增长5%左右。') });
    expect(titleOfYears('某市', sayMeasured('地区生产总值', 'growth'), points)).toBe(
      '某市地区生产总值增长（2025—2026年）',
    );
  });
});

describe('the source of a point', () => {
  const report = reportOf(2026, '稳中有进。全年地区生产总值增长5%，好于预期。居民收入同步增长。');
  const [figure] = findFigures(report, { year: 2026 });

  test('is its whole sentence, where it stands in the document', () => {
    if (!figure) throw new Error('no figure');
    const source = sourceOf({ report, version: 'v', place: '某市', year: 2026 }, figure);
    expect(source?.anchor.quote.exact).toBe('全年地区生产总值增长5%，好于预期。');
    const { start, end } = source?.anchor.position ?? { start: 0, end: 0 };
    expect(shownText(report).slice(start, end)).toBe('全年地区生产总值增长5%，好于预期。');
  });

  test('names place and year where the name of the document does not', () => {
    if (!figure) throw new Error('no figure');
    const of = (name: string) =>
      sourceOf({ report: { ...report, name }, version: 'v', place: '某市', year: 2026 }, figure)?.citation;
    expect(of('政府工作报告')).toBe('某市2026年《政府工作报告》第一部分第1段');
    expect(of('某市2026年政府工作报告')).toBe('《某市2026年政府工作报告》第一部分第1段');
  });

  test('is none where the document no longer has the line', () => {
    if (!figure) throw new Error('no figure');
    const opened = { report, version: 'v', place: null, year: null };
    expect(sourceOf(opened, { ...figure, line: '9.9.9' })).toBeNull();
  });
});

describe('a chart as words', () => {
  const contradicted = pointOf(2023, { value: 6, doubts: ['contradicted'] });

  test('has a line for each year', () => {
    expect(linesOfChart(chartOf())).toEqual([
      '2023年：实际5.2%',
      '2024年：实际5%，目标5%左右',
      '2025年：目标5%—5.5%',
    ]);
  });

  test('has a table with what was reached beside what was aimed at', () => {
    expect(crossTable(chartOf({ points: [...chartOf().points, contradicted] }))).toEqual([
      ['年份', '实际', '目标'],
      ['2023年', '5.2%；6%（报告对同一年有不同说法）', ''],
      ['2024年', '5%', '5%左右'],
      ['2025年', '', '5%—5.5%'],
    ]);
  });

  test('has each value with its sentence and citation, and its title at the end', () => {
    const rows = chartRows(chartOf());
    expect(rows[4]).toEqual([
      '2025年',
      '目标',
      '5%—5.5%',
      '5',
      '5.5',
      '%',
      '',
      '2025年地区生产总值预期增长5%。',
      '某市2025年《政府工作报告》第一部分第1段',
    ]);
    expect(rows.at(-1)).toEqual(['某市地区生产总值增长（2023—2025年）']);
  });

  test('names a document once, with all places in it', () => {
    const source = pointOf(2024).source;
    const other = source && { ...source, citation: '某市2024年《政府工作报告》第二部分第3段' };
    const points = [pointOf(2024), pointOf(2024, { source: other }), pointOf(2023, { source: null })];
    expect(citationsOfChart(chartOf({ points }))).toEqual([
      '某市2024年《政府工作报告》第一部分第1段、第二部分第3段',
    ]);
  });

  test('explains only the marks that it has', () => {
    expect(remarksOfChart(chartOf())).toEqual([]);
    expect(remarksOfChart({ points: [contradicted] })).toEqual(['＊ 报告对同一年有不同说法']);
  });
});

describe('what matters most of a place', () => {
  const line = (indicator: string, kind: FigureKind, ...years: number[]) => ({ indicator, kind, years });

  test('is in the order of plans, each indicator once, as most years state it', () => {
    const chosen = chooseMain([
      line('技术合同成交额', 'level', 2019, 2020, 2021, 2022),
      line('居民消费价格', 'growth', 2023, 2024),
      line('地区生产总值', 'level', 2023, 2024, 2025),
      line('地区生产总值', 'growth', 2023, 2024, 2025),
    ]);
    expect(chosen.map(({ indicator, kind }) => `${indicator} ${kind}`)).toEqual([
      '地区生产总值 growth',
      '居民消费价格 growth',
      '技术合同成交额 level',
    ]);
  });

  test('has what is stated of few years behind what is stated of many', () => {
    const chosen = chooseMain([
      line('地区生产总值', 'growth', 2024, 2025),
      line('技术合同成交额', 'level', 2019, 2020, 2021, 2022, 2023, 2024, 2025),
    ]);
    expect(chosen.map(({ indicator }) => indicator)).toEqual(['技术合同成交额', '地区生产总值']);
  });

  test('has nothing of one year only, and at most ten', () => {
    expect(chooseMain([line('地区生产总值', 'growth', 2025)])).toEqual([]);
    const many = Array.from({ length: 30 }, (_, at) => line(`指标${at}`, 'level', 2024, 2025));
    expect(chooseMain(many)).toHaveLength(10);
  });
});

describe('several places', () => {
  const review = {
    甲市: '地区生产总值增长5.2%。',
    乙市: '地区生产总值增长6%。',
    丙市: '1—11月地区生产总值增长7%。',
    丁市: '地区生产总值达到900亿元。',
    戊市: '地区生产总值增长1.9倍。',
  };
  const reports = Object.entries(review).map(([place, words]) =>
    figuresOf(reportOf(2026, words), 2026, place),
  );
  const points = Object.entries(review).flatMap(([place, words]) =>
    pointsOf({ 2026: reportOf(2026, words) }, { place }),
  );

  test('stand with the one that reached most first, in one unit', () => {
    expect(placesInOrder(points).map(({ place }) => place)).toEqual(['乙市', '甲市']);
  });

  test('have apart what is of another kind, unit or span, with the reason', () => {
    const compared = placesInOrder(points);
    const asked = { indicator: '地区生产总值', kind: 'growth', year: 2025, base: '%' } as const;
    expect(apartOf(asked, reports, compared).map(({ place, reason }) => [place, reason])).toEqual([
      ['丙市', 'other-span'],
      ['丁市', 'other-kind'],
      ['戊市', 'other-unit'],
    ]);
  });
});

test('of more places than are drawn the first ones are, each with all that is stated of it', () => {
  const points = [
    ['甲市', 1],
    ['甲市', 2],
    ['乙市', 3],
    ['丙市', 4],
  ] as const;
  const placed = points.map(([place, value]) => ({ place, value }));
  expect(firstPlaces(placed, 2)).toEqual(placed.slice(0, 3));
  expect(firstPlaces(placed, 40)).toEqual(placed);
});
