/** Series of a place over the years, and of all places for one year. */
import type {
  AskedSeries,
  FiguredReport,
  PlaceSeriesAnswer,
  PlacesOfYear,
  StatedPoint,
  StatedSeries,
} from '../../domain/figures/figuring.ts';
import { type SeriesPoint, seriesInUnits } from '../../domain/figures/series-of.ts';
import type { LibraryFigures } from './library-figures.ts';

/** Of the documents that are read in. */
export function seriesIn(library: LibraryFigures, place: string, asked: AskedSeries): StatedSeries {
  const reports = (library.places.get(place) ?? []).flatMap(({ report, year }) => {
    const figures = library.of(report)?.byIndicator.get(asked.indicator);
    return figures ? [{ report, year, place, figures }] : [];
  });
  const worded = (point: SeriesPoint): StatedPoint => ({
    ...point,
    written: library.of(point.report)?.written.get(point.figure.start) ?? '',
  });
  const { points, inOtherUnits } = seriesInUnits({ ...asked, place }, reports);
  return { points: points.map(worded), inOtherUnits: inOtherUnits.map(worded) };
}

export function answerSeries(
  library: LibraryFigures,
  place: string,
  asked: readonly AskedSeries[],
): PlaceSeriesAnswer {
  const series = asked.map((each) => ({ ...each, ...seriesIn(library, place, each) }));
  const unreadable = (library.places.get(place) ?? []).filter(({ report }) => library.isUnreadable(report));
  return {
    series,
    reports: reportsOf(
      library,
      series.flatMap(({ points, inOtherUnits }) => [...points, ...inOtherUnits]),
    ),
    unreadable: unreadable.length,
  };
}

export function answerYear(library: LibraryFigures, asked: AskedSeries, year: number): PlacesOfYear {
  const name = `year ${asked.indicator}\t${asked.kind}\t${year}`;
  return library.remember(name, () => gather(library, asked, year));
}

function gather(library: LibraryFigures, asked: AskedSeries, year: number): PlacesOfYear {
  const places = [...library.places.keys()].flatMap((place) => {
    // The unit that is compared is that of most places, whatever this one used in other years.
    const series = seriesIn(library, place, asked);
    const points = [...series.points, ...series.inOtherUnits].filter((point) => point.year === year);
    return points.length > 0 ? [{ place, points }] : [];
  });
  return {
    places,
    reports: reportsOf(
      library,
      places.flatMap(({ points }) => points),
    ),
    ...library.unanswered,
  };
}

/** Each document once. */
function reportsOf(library: LibraryFigures, points: readonly StatedPoint[]): FiguredReport[] {
  const ids = new Set(points.map(({ report }) => report));
  return [...ids].flatMap((id) => library.find(id) ?? []);
}
