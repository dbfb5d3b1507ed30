/** The figures of one report, with the year and the place that it speaks for. */
import type { Figure } from './figure.ts';
import { renamedPlaces } from './vocabulary.ts';

export interface ReportFigures {
  readonly report: string;
  /** The year whose tasks it sets. */
  readonly year: number | null;
  readonly place: string | null;
  readonly figures: readonly Figure[];
}

/** The present name of a place, so that its reports under an older name belong to it. */
export function presentPlace(place: string): string {
  return renamedPlaces[place] ?? place;
}

/** The single year of `2025年` or `2025年1—11月`; null of all other periods. */
export function yearOfPeriod(period: string | null): number | null {
  const year = /^(\d{4})年(?!以来)/.exec(period ?? '')?.[1];
  return year === undefined ? null : Number(year);
}

/** Whether the period is one whole year. */
export function isWholeYear(period: string | null): boolean {
  return /^\d{4}年$/.test(period ?? '');
}
