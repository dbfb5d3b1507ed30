/** Which lines could be drawn: indicators with the years and places that state values of them. */

import type { FigureKind } from '../../domain/figures/figure.ts';
import type { MeasuredIndicator, MeasuredIndicators } from '../../domain/figures/figuring.ts';
import { isWholeYear, yearOfPeriod } from '../../domain/figures/report-figures.ts';
import type { LibraryFigures } from './library-figures.ts';

interface Measured {
  readonly indicator: string;
  readonly kind: FigureKind;
  readonly years: Set<number>;
  readonly places: Set<string>;
}

/** Of one place, or of all. */
export function answerIndicators(library: LibraryFigures, only: string | null): MeasuredIndicators {
  return library.remember(`indicators ${only ?? ''}`, () => measure(library, only));
}

function measure(library: LibraryFigures, only: string | null): MeasuredIndicators {
  const measured = new Map<string, Measured>();
  for (const [place, reports] of library.places) {
    if (only !== null && place !== only) continue;
    for (const { report } of reports) {
      for (const [indicator, figures] of library.of(report)?.byIndicator ?? []) {
        for (const { kind, period, role, place: within } of figures) {
          const year = yearOfPeriod(period);
          const isMeant = isWholeYear(period) && within === null && (role === 'outcome' || role === 'target');
          if (year === null || !isMeant) continue;
          const key = `${indicator}\t${kind}`;
          const known = measured.get(key) ?? { indicator, kind, years: new Set(), places: new Set() };
          known.years.add(year);
          known.places.add(place);
          measured.set(key, known);
        }
      }
    }
  }
  const indicators = [...measured.values()].map(
    ({ indicator, kind, years, places }): MeasuredIndicator => ({
      indicator,
      kind,
      years: [...years].sort((one, other) => one - other),
      places: places.size,
    }),
  );
  return { indicators: indicators.toSorted(byWeight), ...library.unanswered };
}

function byWeight(one: MeasuredIndicator, other: MeasuredIndicator): number {
  return other.years.length - one.years.length || other.places - one.places;
}
