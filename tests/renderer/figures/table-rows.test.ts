import { expect, test } from 'vitest';
import type { Figure } from '../../../src/domain/figures/figure.ts';
import type { FigureRow } from '../../../src/domain/figures/figuring.ts';
import {
  cutGroups,
  groupRows,
  type TableView,
  wholeTable,
} from '../../../src/renderer/figures/table-rows.ts';

let start = 0;

function row(written: string, given: Partial<Figure>, flags: Partial<FigureRow> = {}): FigureRow {
  start += 10;
  const figure: Figure = {
    subject: '某数',
    indicator: null,
    isDoubtful: false,
    value: Number.parseFloat(written),
    upper: null,
    unit: written.replace(/[\d.]/g, ''),
    writtenUnit: written.replace(/[\d.]/g, ''),
    kind: 'level',
    qualifier: null,
    direction: null,
    period: null,
    role: 'outcome',
    place: null,
    start,
    end: start + written.length,
    line: '1.0.1',
    ...given,
  };
  return {
    figure,
    written,
    isDecided: false,
    isContradicted: false,
    isOutOfScale: false,
    isMisread: false,
    ...flags,
  };
}

const rows = [
  row('648.6亿元', { subject: '全社会固定资产投资', indicator: '固定资产投资', period: '2025年1—11月' }),
  row('5%', {
    subject: '经济总量',
    indicator: '地区生产总值',
    kind: 'growth',
    role: 'target',
    isDoubtful: true,
  }),
  row('9万吨', { subject: '再生水' }),
  row('2000万元', { subject: '投资', line: '2.0.1' }, { isMisread: true }),
];
const words = {
  sectionOf: (line: string) => (line.startsWith('1') ? '一、回顾' : '二、任务'),
  withoutIndicator: '没有归入指标的',
};

function shown(changes: Partial<TableView>): string[][] {
  return groupRows(rows, { ...wholeTable, ...changes }, words).map((group) => [
    group.title,
    ...group.rows.map(({ written }) => written),
  ]);
}

test('rows stand under their sections, in reading order', () => {
  expect(shown({})).toEqual([
    ['一、回顾', '648.6亿元', '5%', '9万吨'],
    ['二、任务', '2000万元'],
  ]);
});

test('rows are arranged by indicator, those without one last', () => {
  expect(shown({ arrangement: 'indicator' })).toEqual([
    ['固定资产投资', '648.6亿元'],
    ['地区生产总值', '5%'],
    ['没有归入指标的', '9万吨', '2000万元'],
  ]);
});

test('values are ordered by what they amount to, whatever their units', () => {
  const order = { by: 'value', isDown: true } as const;
  expect(shown({ arrangement: 'none', order })).toEqual([['', '648.6亿元', '9万吨', '2000万元', '5%']]);
});

test('all words that are typed must be there, in any width', () => {
  expect(shown({ typed: '投资 １—１１月' })).toEqual([['一、回顾', '648.6亿元']]);
  expect(shown({ typed: '投资 没有的' })).toEqual([]);
});

test('role, kind and doubt filter together', () => {
  expect(shown({ isOnlyDoubtful: true })).toEqual([
    ['一、回顾', '5%'],
    ['二、任务', '2000万元'],
  ]);
  expect(shown({ isOnlyDoubtful: true, role: 'target', kind: 'growth' })).toEqual([['一、回顾', '5%']]);
  expect(shown({ isOnlyDoubtful: true, role: 'target', kind: 'level' })).toEqual([]);
});

test('of a long table the first rows are cut off with their groups', () => {
  const cut = cutGroups(groupRows(rows, wholeTable, words), 2);
  expect(cut.map((group) => [group.title, group.rows.length])).toEqual([['一、回顾', 2]]);
});
