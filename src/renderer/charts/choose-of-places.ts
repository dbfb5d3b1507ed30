/** Which indicator of which year is shown of all places: what the address names, else what most places state. */
import { type FigureKind, figureKinds } from '../../domain/figures/figure.ts';
import type { MeasuredIndicators } from '../../domain/figures/figuring.ts';
import type { ChartedIndicator } from './addresses.ts';

/** As the address has it; null for what is left to be chosen. */
export interface NamedOfPlaces {
  readonly indicator: string | null;
  readonly kind: string | null;
  readonly year: string | null;
}

export interface ShownOfPlaces extends ChartedIndicator {
  readonly year: number;
}

/**
 * What is named is never replaced by something else, also where nobody states it. The rest is chosen once all documents
 * are read: before, what is first would be another one each moment. Null until then, and where nothing can be chosen.
 */
export function chooseOfPlaces(
  { indicators, unread }: MeasuredIndicators,
  named: NamedOfPlaces,
): ShownOfPlaces | null {
  const namedKind = figureKinds.find((each) => each === named.kind) ?? null;
  const namedYear = /^\d{4}$/.test(named.year ?? '') ? Number(named.year) : null;
  const isWhole = named.indicator !== null && namedKind !== null && namedYear !== null;
  if (unread > 0 && !isWhole) return null;
  const [first] = indicators
    .filter((each) => named.indicator === null || each.indicator === named.indicator)
    .filter((each) => namedKind === null || each.kind === namedKind)
    .toSorted((one, other) => other.places - one.places);
  const indicator = named.indicator ?? first?.indicator;
  const kind: FigureKind | undefined = namedKind ?? first?.kind;
  const year = namedYear ?? first?.years.at(-1);
  return indicator === undefined || kind === undefined || year === undefined
    ? null
    : { indicator, kind, year };
}
