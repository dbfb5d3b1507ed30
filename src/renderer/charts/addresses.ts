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
  const given = parts.flatMap((part) =>
    part === null || part === undefined ? [] : [encodeURIComponent(part)],
  );
  return ['#/figures', shape, ...given].join('/');
}
