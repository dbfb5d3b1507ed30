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

export interface Series {
  /** In the commonest unit: a line has one. */
  readonly points: readonly SeriesPoint[];
  /** In other units: 增长1.9倍 beside percentages. */
  readonly inOtherUnits: readonly SeriesPoint[];
}

/** In the commonest unit, by year, outcomes before targets; the reports can come in any order. */
export function seriesOf(
  question: SeriesQuestion,
  reports: readonly ReportFigures[],
): readonly SeriesPoint[] {
  return seriesInUnits(question, reports).points;
}

/** The same with what is stated in other units. */
export function seriesInUnits(question: SeriesQuestion, reports: readonly ReportFigures[]): Series {
  const byBase = group(statedOf(question, reports), ({ figure }) => baseOf(figure));
  const [commonest, ...others] = [...byBase.values()].sort((a, b) => b.length - a.length);
  return { points: inOneUnit(commonest ?? []), inOtherUnits: others.flatMap(inOneUnit).sort(inOrder) };
}

type Stated = Pick<SeriesPoint, 'year' | 'role' | 'figure' | 'report'>;

function statedOf(
  { indicator, kind, place }: SeriesQuestion,
  reports: readonly ReportFigures[],
): readonly Stated[] {
  return reports
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
}

function inOneUnit(stated: readonly Stated[]): readonly SeriesPoint[] {
  const kept = [...group(stated, ({ year, role }) => `${year} ${role}`).values()].flatMap((all) => {
    const sure = all.filter(({ figure }) => !figure.isDoubtful);
    const once = onceEach(sure.length > 0 ? sure : all);
    return once.map((point) => ({ ...point, isContradicted: once.length > 1 }));
  });
  return kept.map((point) => ({ ...point, isOutOfScale: isOutOfScale(point, kept) })).sort(inOrder);
}

function inOrder(one: Stated, other: Stated): number {
  return one.year - other.year || one.role.localeCompare(other.role) || one.figure.start - other.figure.start;
}

function group(all: readonly Stated[], keyOf: (each: Stated) => string): Map<string, Stated[]> {
  const groups = new Map<string, Stated[]>();
  for (const each of all) {
    const own = groups.get(keyOf(each));
    if (own) own.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

/** 60万个 of jobs are jobs for 60万人. */
function baseOf({ value, unit, indicator }: Figure): string {
  const { base } = measureOf(value, unit);
  return base === '个' && indicator !== null && indicator.endsWith('就业') ? '人' : base;
}

/** Of those that can be the same value the most exact one, else the first. */
function onceEach(points: readonly Stated[]): Stated[] {
  const kept: Stated[] = [];
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

function isOutOfScale(point: Stated, all: readonly Stated[]): boolean {
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
