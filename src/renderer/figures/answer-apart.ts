/** What documents state of an indicator and year that can't be compared with what other places state. */
import { apartOf } from '../../domain/figures/apart-of.ts';
import type { AskedSeries, StatedApart } from '../../domain/figures/figuring.ts';
import { baseOf, commonestBase } from '../../domain/figures/places-in-order.ts';
import { answerYear } from './answer-series.ts';
import type { LibraryFigures } from './library-figures.ts';

/** Of the documents that are read in. */
export function answerApart(library: LibraryFigures, asked: AskedSeries, year: number): StatedApart[] {
  const points = answerYear(library, asked, year).places.flatMap(({ place, points: own }) =>
    own.map((point) => ({ ...point, place })),
  );
  const base = commonestBase(points);
  const compared = points.filter((point) => baseOf(point) === base);
  const reports = [...library.places].flatMap(([place, own]) =>
    own.flatMap(({ report, year: of }) => {
      const figures = library.of(report)?.byIndicator.get(asked.indicator);
      return figures ? [{ report, year: of, place, figures }] : [];
    }),
  );
  return apartOf({ ...asked, year, base }, reports, compared).map((apart) => ({
    ...apart,
    written: library.of(apart.report)?.written.get(apart.figure.start) ?? '',
  }));
}
