/** The table of a document's figures, with what looks wrong marked. */
import { findContradicted } from '../../domain/figures/contradictions.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import type { FigureTable } from '../../domain/figures/figuring.ts';
import { seriesIn } from './answer-series.ts';
import type { LibraryFigures } from './library-figures.ts';

/** Null where the document isn't read in. */
export function answerTable(library: LibraryFigures, report: string): FigureTable | null {
  const read = library.of(report);
  if (!read) return null;
  const contradicted = findContradicted(read.figures);
  const outOfScale = findOutOfScale(library, report);
  return {
    of: read.of,
    rows: read.figures.map((figure) => ({
      figure,
      written: read.written.get(figure.start) ?? '',
      isDecided: library.isDecided(figure),
      isContradicted: contradicted.has(figure),
      isOutOfScale: outOfScale.has(figure),
      isMisread: read.misread.has(figure.start),
    })),
  };
}

/** Among the documents of its place that are read in. */
export function findOutOfScale(library: LibraryFigures, report: string): Set<Figure> {
  const read = library.of(report);
  const place = read?.of.place ?? null;
  const found = new Set<Figure>();
  if (!read || place === null) return found;
  for (const [indicator, figures] of read.byIndicator) {
    for (const kind of new Set(figures.map((figure) => figure.kind))) {
      for (const point of seriesIn(library, place, { indicator, kind }).points) {
        if (point.isOutOfScale && point.report === report) found.add(point.figure);
      }
    }
  }
  return found;
}
