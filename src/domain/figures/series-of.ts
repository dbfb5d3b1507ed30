/** One indicator of one place over the years: targets and outcomes of all its reports, with what looks wrong marked. */
import { canBeSame, roundingOf } from './contradictions.ts';
import type { Figure, FigureKind } from './figure.ts';
import { isWholeYear, presentPlace, type ReportFigures, yearOfPeriod } from './report-figures.ts';
import { measureOf } from './units.ts';

export interface SeriesPoint {
  readonly year: number;
  readonly role: 'outcome' | 'target';
  readonly figure: Figure;
  readonly report: string;
  /** Another value is stated of the same year. */
  readonly isContradicted: boolean;
  /** Ten times as much, or a tenth, would stand among the other years: a digit may be misread. */
  readonly isOutOfScale: boolean;
}

export interface SeriesQuestion {
  readonly indicator: string;
  readonly kind: FigureKind;
  readonly place: string;
}

/** By year, outcomes before targets; the reports can come in any order. */
export function seriesOf(
  { indicator, kind, place }: SeriesQuestion,
  reports: readonly ReportFigures[],
): SeriesPoint[] {
  const points = reports
    .filter((report) => report.place !== null && presentPlace(report.place) === presentPlace(place))
    .flatMap(({ report, figures }) =>
      figures.flatMap((figure) => {
        const year = yearOfPeriod(figure.period);
        const isMeant =
          figure.indicator === indicator &&
          figure.kind === kind &&
          figure.place === null &&
          isWholeYear(figure.period);
        if (!isMeant || year === null || (figure.role !== 'outcome' && figure.role !== 'target')) return [];
        return [{ year, role: figure.role, figure, report }];
      }),
    );
  const byYear = new Map<string, typeof points>();
  for (const point of points) {
    const key = `${point.year} ${point.role}`;
    byYear.set(key, [...(byYear.get(key) ?? []), point]);
  }
  const base = commonestBase(points);
  const kept = [...byYear.values()].flatMap((all) => {
    const group = all.filter(({ figure }) => baseOf(figure) === base);
    const sure = group.filter(({ figure }) => !figure.isDoubtful);
    const stated = onceEach(sure.length > 0 ? sure : group);
    return stated.map((point) => ({ ...point, isContradicted: stated.length > 1 }));
  });
  return kept
    .map((point) => ({ ...point, isOutOfScale: isOutOfScale(point, kept) }))
    .sort((a, b) => a.year - b.year || a.role.localeCompare(b.role) || a.figure.start - b.figure.start);
}

/** 60万个 of jobs are jobs for 60万人. */
function baseOf({ value, unit, indicator }: Figure): string {
  const { base } = measureOf(value, unit);
  return base === '个' && indicator !== null && indicator.endsWith('就业') ? '人' : base;
}

/** A line has one unit: 增长1.9倍 stands in no line of percentages. */
function commonestBase(points: readonly Placed[]): string | null {
  const counts = new Map<string, number>();
  for (const { figure } of points) counts.set(baseOf(figure), (counts.get(baseOf(figure)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

interface Placed {
  readonly role: SeriesPoint['role'];
  readonly year: number;
  readonly figure: Figure;
}

/** Of those that can be the same value the most exact one, else the first. */
function onceEach<Each extends Placed>(points: readonly Each[]): Each[] {
  const kept: Each[] = [];
  for (const point of points.toSorted((one, other) => vagueness(one.figure) - vagueness(other.figure))) {
    if (!kept.some(({ figure }) => canBeSame(figure, point.figure))) kept.push(point);
  }
  return kept;
}

/** Less is more exact: whatever has a bound or a range says less than any rounded value. */
function vagueness(figure: Figure): number {
  const isOpen = figure.qualifier !== null || figure.upper !== null;
  return isOpen ? Number.MAX_VALUE : roundingOf(figure);
}

/** Fewer years make no scale. */
const fewestOthers = 3;

function isOutOfScale(point: Placed, all: readonly Placed[]): boolean {
  const own = measureOf(point.figure.value, point.figure.unit);
  const others = all
    .filter((other) => other.role === point.role && other.year !== point.year)
    .map(({ figure }) => measureOf(figure.value, figure.unit))
    .filter(({ base, value }) => base === own.base && value > 0)
    .map(({ value }) => value);
  if (others.length < fewestOthers || own.value <= 0) return false;
  const [low, high] = [Math.min(...others), Math.max(...others)];
  const fits = (value: number) => value >= low / 1.5 && value <= high * 1.5;
  const isLarge = own.value > 4 * high && fits(own.value / 10);
  // Rates can fall to a tenth by themselves.
  const isSmall = own.value < low / 4 && fits(own.value * 10) && !/^[%‰]$/u.test(point.figure.unit);
  return isLarge || isSmall;
}
