/** A document's figures, as a whole, of one line, or only their places; with what looks wrong marked. */
import { findContradicted } from '../../domain/figures/contradictions.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import type { FigureRow, FigureTable, NumberPlaces } from '../../domain/figures/figuring.ts';
import { seriesIn } from './answer-series.ts';
import type { LibraryFigures, ReadFigures } from './library-figures.ts';

/** Null where the document isn't read in. */
export function answerTable(library: LibraryFigures, report: string): FigureTable | null {
  const read = library.of(report);
  return read && { of: read.of, rows: rowsOf(library, read, read.figures) };
}

/** Those of one line; null where the document isn't read in. */
export function answerLine(
  library: LibraryFigures,
  report: string,
  line: string,
): readonly FigureRow[] | null {
  const read = library.of(report);
  if (!read) return null;
  const own = read.figures.filter((figure) => figure.line === line);
  return rowsOf(library, read, own);
}

/** Null where the document isn't read in. */
export function answerNumbers(library: LibraryFigures, report: string): NumberPlaces | null {
  const read = library.of(report);
  return (
    read && {
      starts: Uint32Array.from(read.figures, ({ start }) => start),
      ends: Uint32Array.from(read.figures, ({ end }) => end),
    }
  );
}

function rowsOf(library: LibraryFigures, read: ReadFigures, figures: readonly Figure[]): FigureRow[] {
  const { report } = read.of;
  const contradicted = library.remember(`contradicted ${report}`, () => findContradicted(read.figures));
  const outOfScale = findOutOfScale(library, report);
  return figures.map((figure) => ({
    figure,
    written: read.written.get(figure.start) ?? '',
    isDecided: library.isDecided(figure),
    isContradicted: contradicted.has(figure),
    isOutOfScale: outOfScale.has(figure),
    isMisread: read.misread.has(figure.start),
  }));
}

/** Among the documents of its place that are read in. */
export function findOutOfScale(library: LibraryFigures, report: string): ReadonlySet<Figure> {
  return library.remember(`out of scale ${report}`, () => new Set(outOfScaleIn(library, report)));
}

function* outOfScaleIn(library: LibraryFigures, report: string): Generator<Figure> {
  const read = library.of(report);
  const place = read?.of.place ?? null;
  if (!read || place === null) return;
  for (const [indicator, figures] of read.byIndicator) {
    for (const kind of new Set(figures.map((figure) => figure.kind))) {
      for (const point of seriesIn(library, place, { indicator, kind }).points) {
        if (point.isOutOfScale && point.report === report) yield point.figure;
      }
    }
  }
}
