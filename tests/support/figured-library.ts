/** A made-up library of reports of places and years, as the shelf and the figures worker have it. */
import type { ShelfEntry } from '../../src/domain/library/shelves.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { FiguresSession } from '../../src/renderer/figures/session.ts';
import { importedReport } from './imported-report.ts';

export interface FiguredDocument {
  readonly entry: ShelfEntry;
  readonly report: Report;
}

export interface Said {
  /** What it says of the year before. */
  readonly review: string;
  /** What it is to do. */
  readonly plan: string;
}

export function figuredDocument(
  place: string,
  year: number,
  said: Said,
  id = `${place}-${year}`,
): FiguredDocument {
  const lines = [
    `${year}年${place}政府工作报告`,
    '各位代表：',
    `一、${year - 1}年工作回顾`,
    said.review,
    `二、${year}年主要任务`,
    said.plan,
  ];
  return figuredReport(importedReport(lines.join('\n')), place, year, id);
}

export function figuredReport(made: Report, place: string, year: number, id: string): FiguredDocument {
  const report = { ...made, id };
  const entry: ShelfEntry = {
    id,
    title: report.title,
    kind: 'work-report',
    shelf: '某次会议',
    place,
    year,
    speaker: null,
    characters: report.characters,
    added: null,
    isArchived: false,
    document: null,
    version: null,
    earlier: [],
  };
  return { entry, report };
}

/** A session that knows the shelf, and has read in those documents at once that it is given or asks for. */
export function figuresSession(
  documents: readonly FiguredDocument[],
  read: readonly FiguredDocument[] = documents,
) {
  const byId = new Map(documents.map((each) => [each.entry.id, each]));
  const asked: string[] = [];
  const session = new FiguresSession({
    open: async (report) => byId.get(report)?.report ?? null,
    readFirst: (reports) => asked.push(...reports),
    readAll: () => asked.push('all'),
  });
  session.setShelf(documents.map(({ entry }) => entry));
  for (const { report, entry } of read) session.add(report, entry);
  return { session, asked };
}
