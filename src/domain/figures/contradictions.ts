/** Finds figures of one report that state different values of the same indicator, kind, time and role. */
import type { Figure } from './figure.ts';
import { amountLeaningOf } from './signed-value.ts';
import { measureOf } from './units.ts';

/**
 * Those that another contradicts. Rounded values (1100亿元 and 1099.6亿元) and bounds (超过1000亿元) contradict nothing, nor
 * do amounts that are far apart: one is what was added, the other what there is by then.
 */
export function findContradicted(figures: readonly Figure[]): Set<Figure> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  const contradicted = new Set<Figure>();
  for (const group of groups.values()) {
    for (const figure of group) {
      if (group.some((other) => isContradictory(figure, other))) contradicted.add(figure);
    }
  }
  return contradicted;
}

/** Whether both state a value of the same thing, and not the same value. */
export function contradicts(one: Figure, other: Figure): boolean {
  const key = keyOf(one);
  return key !== null && key === keyOf(other) && isContradictory(one, other);
}

/** Null of what can't be contradicted: two figures without an indicator or a period may be of different things. */
function keyOf(figure: Figure): string | null {
  const { indicator, isDoubtful, kind, period, role, place, upper, qualifier, value, unit } = figure;
  if (indicator === null || isDoubtful || period === null || upper !== null || qualifier !== null)
    return null;
  if (role !== 'outcome' && role !== 'target') return null;
  return [indicator, kind, period, role, place ?? '', measureOf(value, unit).base].join('\t');
}

function isContradictory(one: Figure, other: Figure): boolean {
  const [mine, theirs] = [one, other].map(({ value, unit }) => measureOf(value, unit).value);
  if (mine === undefined || theirs === undefined) return false;
  if (/level|count/.test(one.kind) && areFarApart(mine, theirs)) return false;
  return !canBeSame(one, other);
}

/**
 * Whether two figures of one kind and unit can be the same value, the one more exactly than the other: 4.72万亿元 and
 * 47218.66亿元, 超过3万亿元 and 3.05万亿元. 提高到67% is 67%; 上涨0.2% is not 下降0.2%.
 */
export function canBeSame(one: Figure, other: Figure): boolean {
  if (/growth|change/.test(one.kind) && one.direction !== other.direction) return false;
  const [mine, theirs] = [openOf(one), openOf(other)];
  // The number of a bound is meant as it stands.
  const rounded = [one, other].filter(({ qualifier }) => qualifier === null);
  const rounding = Math.max(0, ...rounded.map(roundingOf));
  return mine.low - theirs.high <= rounding && theirs.low - mine.high <= rounding;
}

/** What the words of a figure leave open, without its sign, in the base unit. */
function openOf({ value, upper, unit, qualifier }: Figure): { readonly low: number; readonly high: number } {
  const [low, high] = [value, upper ?? value].map((end) => measureOf(end, unit).value);
  const ends = { low: low ?? 0, high: high ?? 0 };
  const lean = amountLeaningOf(qualifier);
  if (lean < 0) return { ...ends, low: Number.NEGATIVE_INFINITY };
  if (lean > 0) return { ...ends, high: Number.POSITIVE_INFINITY };
  const about = qualifier === null ? 0 : Math.abs(ends.high) / 20;
  return { low: ends.low - about, high: ends.high + about };
}

/** Whether two amounts can hardly be of the same thing. */
export function areFarApart(one: number, other: number): boolean {
  return Math.max(one, other) > 2 * Math.min(one, other);
}

/** Half of the last place that is stated, in the base unit. A growth of 5% is one of 5.0%. */
export function roundingOf({ value, unit, kind }: Figure): number {
  const stated = /\.(\d+)$/.exec(`${value}`)?.[1]?.length ?? 0;
  const decimals = kind === 'growth' && unit === '%' ? Math.max(1, stated) : stated;
  return ((measureOf(1, unit).value * 10 ** -decimals) / 2) * (1 + 1e-9);
}
