/** Of which years and values a chart has room. */
import { type Chart, type ChartPoint, isCertain } from '../../../domain/figures/chart.ts';

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** More than any chart of reports has, and all that can be told apart. */
const mostYears = 300;
const mostPoints = 2000;

/** Throws where it can't: a draft from elsewhere may hold any years, and any number of points. */
export function checkRoom({ points }: Pick<Chart, 'points'>): void {
  const [first, last] = points.reduce(
    ([least, most], { year }) => [Math.min(least, year), Math.max(most, year)] as const,
    [Infinity, -Infinity] as const,
  );
  if (points.length > mostPoints || last - first >= mostYears) throw new RangeError('too much to be drawn');
}

/** All years from the first to the last, those that nothing is stated of too. */
export function yearsOf({ points }: Pick<Chart, 'points'>): number[] {
  const years = points.map(({ year }) => year);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Years between the first and the last outcome of which none is stated. */
export function missingYears({ points }: Pick<Chart, 'points'>): number[] {
  const outcomes = points.filter(({ role }) => role === 'outcome');
  const stated = new Set(outcomes.map(({ year }) => year));
  return yearsOf({ points: outcomes }).filter((year) => !stated.has(year));
}

/** What may be misread must not press the others together: it stands at the edge. From zero where that is not far. */
export function valuesOf(points: readonly ChartPoint[], isFromZero: boolean): Span {
  const sure = points.filter(({ doubts }) => !doubts.includes('out-of-scale'));
  const values = (sure.length > 0 ? sure : points).flatMap(({ value, upper }) => [value, upper ?? value]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const reachesZero = isFromZero || (least >= 0 ? least < most * 0.4 : most <= 0 && most > least * 0.4);
  const low = reachesZero ? Math.min(0, least) : least;
  const high = reachesZero ? Math.max(0, most) : most;
  const span = high - low || Math.abs(high) || 1;
  // Words under the lowest value need more room than those over the highest, which has the margin over it.
  return { low: low === 0 ? 0 : low - span * 0.18, high: high === 0 ? 0 : high + span * 0.12 };
}

/** The line's value of each year; null where none, or no certain one, is stated: there the line ends. */
export function lineOf(
  chart: Pick<Chart, 'points'>,
): { readonly year: number; readonly value: number | null }[] {
  const outcomes = chart.points.filter(({ role }) => role === 'outcome');
  return yearsOf({ points: outcomes }).map((year) => {
    const own = outcomes.filter((point) => point.year === year);
    const [only] = own;
    return { year, value: only && own.length === 1 && isCertain(only) ? only.value : null };
  });
}
