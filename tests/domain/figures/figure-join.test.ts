import { expect, test } from 'vitest';
import { applyJoins, type FigureJoin } from '../../../src/domain/figures/figure-join.ts';
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { pairTargets } from '../../../src/domain/figures/pair-targets.ts';
import type { ReportFigures } from '../../../src/domain/figures/report-figures.ts';
import { importedReport } from '../../support/imported-report.ts';

const report = importedReport(
  [
    '2026年某区政府工作报告',
    '一、2025年工作回顾',
    '全区生产总值增长5.2%。新建 健身“绿道”12公里。',
    '二、2026年主要任务',
    '经济总量增长5%。建设城市步道20公里。',
  ].join('\n'),
);
const found = findFigures(report);

function pairs(...joins: FigureJoin[]): string[] {
  const figures = applyJoins(found, new Map(joins.map((join) => [join.id, join])));
  const own: ReportFigures = { report: report.id, year: 2026, place: '某区', figures };
  return pairTargets(own, own).pairings.map(
    ({ indicator, target, outcome, isDoubtful }) =>
      `${indicator} ${target.value} ${outcome.value}${isDoubtful ? ' ?' : ''}`,
  );
}

function join(id: string, indicator: string | null): FigureJoin {
  return { id, indicator, changed: '2026-01-20T08:00:00.000Z' };
}

test('without a decision nothing is another value', () => {
  expect(applyJoins(found, new Map())).toBe(found);
  expect(pairs()).toEqual(['地区生产总值 5 5.2 ?']);
});

test('what is joined is paired without doubt', () => {
  expect(pairs(join('经济总量', '地区生产总值'))).toEqual(['地区生产总值 5 5.2']);
});

test('what is parted is paired no more', () => {
  expect(pairs(join('经济总量', null))).toEqual([]);
});

test('words that no list has are one indicator when the user says so', () => {
  const subjects = found.filter(({ unit }) => unit === '公里').map(({ subject }) => subject);
  expect(subjects).toHaveLength(2);
  const joins = subjects.map((subject) => join(subject.replace(/[“”\s]/g, ''), '步道'));
  expect(pairs(...joins)).toContain('步道 20 12');
});
