/** Finds figures of one report that state different values of the same indicator, kind, time and role. */
import type { Figure } from './figure.ts';
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
  if (one.direction !== other.direction) return true;
  const [mine, theirs] = [one, other].map(({ value, unit }) => measureOf(value, unit).value);
  if (mine === undefined || theirs === undefined) return false;
  if (/level|count/.test(one.kind) && areFarApart(mine, theirs)) return false;
  return Math.abs(mine - theirs) > Math.max(roundingOf(one), roundingOf(other));
}

/** Whether two amounts can hardly be of the same thing. */
export function areFarApart(one: number, other: number): boolean {
  return Math.max(one, other) > 2 * Math.min(one, other);
}

/** Half of the last place that is stated, in the base unit. */
function roundingOf({ value, unit }: Figure): number {
  const decimals = /\.(\d+)$/.exec(`${value}`)?.[1]?.length ?? 0;
  return ((measureOf(1, unit).value * 10 ** -decimals) / 2) * (1 + 1e-9);
}
