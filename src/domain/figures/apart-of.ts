/** What stands beside a comparison of places and can't be part of it: figures of other kinds, units and periods. */
import type { ChartPoint } from './chart.ts';
import type { Figure } from './figure.ts';
import { isWholeYear, presentPlace, type ReportFigures, yearOfPeriod } from './report-figures.ts';
import type { SeriesQuestion } from './series-of.ts';
import { measureOf } from './units.ts';

/** Ordered by how near it comes to being comparable. */
export const apartReasons = ['other-unit', 'other-span', 'other-kind'] as const;
export type ApartReason = (typeof apartReasons)[number];

export interface ApartFigure {
  readonly place: string;
  readonly report: string;
  readonly figure: Figure;
  readonly reason: ApartReason;
}

export interface AskedOfYear extends Pick<SeriesQuestion, 'indicator' | 'kind'> {
  readonly year: number;
  /** The unit that is compared, without 万 and 亿. */
  readonly base: string;
}

/** One for each place and role of which nothing is `compared`, by place. */
export function apartOf(
  asked: AskedOfYear,
  reports: readonly ReportFigures[],
  compared: readonly Pick<ChartPoint, 'place' | 'role'>[],
): ApartFigure[] {
  const isCompared = new Set(compared.map(({ place, role }) => `${role} ${presentPlace(place)}`));
  const nearest = new Map<string, ApartFigure>();
  for (const { report, place: named, figures } of reports) {
    if (named === null) continue;
    const place = presentPlace(named);
    for (const figure of figures) {
      const reason = reasonOf(asked, figure);
      const key = `${figure.role} ${place}`;
      if (reason === null || isCompared.has(key)) continue;
      const known = nearest.get(key);
      if (!known || apartReasons.indexOf(reason) < apartReasons.indexOf(known.reason)) {
        nearest.set(key, { place, report, figure, reason });
      }
    }
  }
  return [...nearest.values()].sort((a, b) => collator.compare(a.place, b.place));
}

const collator = new Intl.Collator('zh-CN');

/** Null where it is of something else, or can be compared. */
function reasonOf({ indicator, kind, year, base }: AskedOfYear, figure: Figure): ApartReason | null {
  const isMeant =
    figure.indicator === indicator &&
    figure.place === null &&
    yearOfPeriod(figure.period) === year &&
    (figure.role === 'outcome' || figure.role === 'target');
  if (!isMeant) return null;
  if (figure.kind !== kind) return 'other-kind';
  if (!isWholeYear(figure.period)) return 'other-span';
  return measureOf(figure.value, figure.unit).base === base ? null : 'other-unit';
}
