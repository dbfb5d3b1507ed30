/** Charts to test with. */
import type { Chart, ChartPoint } from '../../src/domain/figures/chart.ts';
import type { ChartBlock } from '../../src/domain/prepare/writing.ts';

export function pointOf(year: number, given: Partial<ChartPoint> = {}): ChartPoint {
  const role = given.role ?? 'outcome';
  const sentence = `${year}年地区生产总值${role === 'target' ? '预期' : ''}增长${given.value ?? 5}%。`;
  return {
    year,
    place: '某市',
    role,
    value: 5,
    upper: null,
    said: `${given.value ?? 5}%`,
    doubts: [],
    report: `d-${year}`,
    line: '1.0.1',
    source: {
      anchor: {
        start: { line: '1.0.1', offset: 0 },
        end: { line: '1.0.1', offset: sentence.length },
        version: 'a'.repeat(64),
        position: { start: 10, end: 10 + sentence.length },
        quote: { exact: sentence, prefix: '', suffix: '' },
      },
      citation: `某市${year}年《政府工作报告》第一部分第1段`,
    },
    ...given,
  };
}

export function chartOf(given: Partial<Chart> = {}): Chart {
  return {
    shape: 'years',
    title: '某市地区生产总值增长（2023—2025年）',
    unit: '%',
    points: [
      pointOf(2023, { value: 5.2 }),
      pointOf(2024, { value: 5 }),
      pointOf(2024, { role: 'target', value: 5, said: '5%左右' }),
      pointOf(2025, { role: 'target', value: 5, upper: 5.5, said: '5%—5.5%' }),
    ],
    ...given,
  };
}

export function chartBlock(id: string, chart: Chart = chartOf()): ChartBlock {
  return { id, kind: 'chart', chart };
}
