/** The addresses of charts: one place over the years, several places in a year. */
import type { FigureKind } from '../../domain/figures/figure.ts';

export interface ChartedIndicator {
  readonly indicator: string;
  readonly kind: FigureKind;
}

/** All that matters of a place, or one indicator of it large. */
export function addressOfYears(place: string | null, asked: ChartedIndicator | null = null): string {
  return address('years', [place, asked?.indicator, asked?.kind]);
}

export function addressOfPlaces(asked: ChartedIndicator | null, year: number | null = null): string {
  return address('places', [asked?.indicator, asked?.kind, year]);
}

function address(shape: 'years' | 'places', parts: readonly (string | number | null | undefined)[]): string {
  const given = parts.flatMap((part) => (part === null || part === undefined ? [] : [writePart(`${part}`)]));
  return ['#/figures', shape, ...given].join('/');
}

/**
 * Half a character can't be written. Percent signs twice: the router undoes one level before a part is read, but not of
 * `&`, `/` and their like.
 */
function writePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd').replaceAll('%', '%25'));
}

/** What a part of an address says, as the router hands it on; one that was typed by hand may be no code. */
export function readPart(part: string | null): string | null {
  try {
    return part === null ? null : decodeURIComponent(part);
  } catch {
    return part;
  }
}
