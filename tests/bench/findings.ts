/** One line of what was measured, and how it is printed. */
import { type Summary, summarise } from './statistics.ts';

export interface Finding {
  readonly what: string;
  readonly unit: 'ms' | 'bytes' | 'frames' | 'times';
  readonly ours: Summary;
  readonly baseline: Summary | null;
  /** Ours by the baseline's, medians. */
  readonly ratio: number | null;
  /** The most that the ratio, or without a baseline the value, may be. */
  readonly goal: number | null;
  readonly isMet: boolean | null;
}

/** A value against a baseline of the same run. */
export function compare(
  what: string,
  ours: readonly number[],
  baseline: readonly number[],
  goal: number | null,
): Finding {
  const [own, other] = [summarise(ours), summarise(baseline)];
  const ratio = own.median / other.median;
  const isMet = goal === null ? null : ratio <= goal;
  return { what, unit: 'ms', ours: own, baseline: other, ratio, goal, isMet };
}

/** A value that stands for itself. */
export function state(
  what: string,
  unit: Finding['unit'],
  values: readonly number[],
  goal: number | null = null,
): Finding {
  const ours = summarise(values);
  const isMet = goal === null ? null : ours.median <= goal;
  return { what, unit, ours, baseline: null, ratio: null, goal, isMet };
}

export function printFindings(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.what,
    show(finding.ours, finding.unit),
    finding.baseline ? show(finding.baseline, finding.unit) : '',
    finding.ratio === null ? '' : finding.ratio.toFixed(2),
    showGoal(finding),
    finding.isMet === null ? '' : finding.isMet ? 'met' : 'NOT MET',
  ]);
  const table = [['what', 'ours: median (min–max)', 'baseline', 'ratio', 'goal', ''], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function show({ median, min, max }: Summary, unit: Finding['unit']): string {
  const digits = unit === 'ms' && median < 100 ? 1 : 0;
  const [middle, low, high] = [median, min, max].map((value) => value.toFixed(digits));
  return low === high ? `${middle} ${unit}` : `${middle} (${low}–${high}) ${unit}`;
}

function showGoal({ goal, baseline, unit }: Finding): string {
  if (goal === null) return '';
  return baseline ? `≤ ${goal}` : `≤ ${goal} ${unit}`;
}
