/** The figures of the bundled documents and of reports of the corpus, with the text that their places count in. */
import type { Figure } from '../../src/domain/figures/figure.ts';
import { findFigures } from '../../src/domain/figures/find-figures.ts';
import type { ReportFigures } from '../../src/domain/figures/report-figures.ts';
import { shownText } from '../../src/domain/report/report.ts';
import { corpusFiles } from './corpus.ts';
import { importedReport } from './imported-report.ts';
import { type FiguresMeasured, measureFigures } from './measure-figures.ts';
import { openQingpu } from './qingpu.ts';
import { trueFigures } from './true-figures.ts';

export function measureBundled(): FiguresMeasured {
  let text = '';
  const figures: Figure[] = [];
  for (const report of openQingpu().reports) {
    for (const figure of findFigures(report)) {
      figures.push({ ...figure, start: figure.start + text.length, end: figure.end + text.length });
    }
    text += shownText(report);
  }
  return measureFigures(trueFigures('qingpu-2026'), figures, text);
}

interface MeasuredReport {
  readonly truths: 'guowuyuan-2025' | 'shanghai-2026';
  readonly file: string;
  readonly year: number;
  /** The lines of the file that people read, from 1. */
  readonly lines: readonly number[];
  /** Words at which the last line that was read ends. */
  readonly until: string | null;
}

export const measuredReports: readonly MeasuredReport[] = [
  {
    truths: 'guowuyuan-2025',
    file: 'plain-text/国务院-2025',
    year: 2025,
    lines: [8, 9, 24, 27],
    until: '支出强度明显加大',
  },
  { truths: 'shanghai-2026', file: 'plain-text/上海市-2026', year: 2026, lines: [8, 51], until: null },
];

export function measureCorpus({ truths, file, year, lines, until }: MeasuredReport): FiguresMeasured {
  const source = corpusFiles('plain-text').find(({ name }) => name === file)?.text ?? '';
  const report = importedReport(source);
  const text = shownText(report);
  const stretches = lines.map((number) => {
    const line = source.split('\n')[number - 1]?.trim() ?? '';
    const start = text.indexOf(line);
    if (line === '' || start < 0) throw new Error(`line ${number} of ${file} is not shown`);
    const cut = until === null ? -1 : line.indexOf(until);
    return { start, end: start + (cut < 0 ? line.length : cut) };
  });
  const within = (offset: number) => stretches.some(({ start, end }) => start <= offset && offset < end);
  return measureFigures(trueFigures(truths), findFigures(report, { year }), text, within);
}

/** All years of a place. */
export function figuresOfPlace(place: string): ReportFigures[] {
  return corpusFiles(`series/${place}`).map(({ name, text }) => {
    const year = Number(name.slice(-4));
    const figures = findFigures(importedReport(text.replaceAll('**', '')), { year });
    return { report: name, year, place, figures };
  });
}
