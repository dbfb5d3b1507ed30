/** The sentences of figures of any documents, each with its citation. */
import type { PointSource } from '../../domain/figures/chart.ts';
import type { StandingFigure } from '../../domain/figures/figuring.ts';
import { sourceOf } from '../../domain/figures/point-source.ts';
import type { Report } from '../../domain/report/report.ts';
import { versionOf } from '../../importing/digest.ts';
import type { LibraryFigures } from './library-figures.ts';

/** In the order of the figures; null for one whose document can't be had any more. Each document is opened once. */
export async function answerSources(
  library: LibraryFigures,
  asked: readonly StandingFigure[],
  open: (report: string) => Promise<Report | null>,
): Promise<(PointSource | null)[]> {
  const sources = asked.map((): PointSource | null => null);
  for (const id of new Set(asked.map(({ report }) => report))) {
    const report = await open(id);
    if (!report) continue;
    const { place, year } = library.find(id) ?? { place: null, year: null };
    const opened = { report, version: await versionOf(report), place, year };
    asked.forEach((each, at) => {
      if (each.report === id) sources[at] = sourceOf(opened, each.figure);
    });
  }
  return sources;
}
