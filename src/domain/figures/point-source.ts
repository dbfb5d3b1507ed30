/** Where a point of a chart comes from: its sentence, to be jumped to and to be cited. */
import { describeRange, indexLines } from '../notes/anchor.ts';
import { citationOf } from '../prepare/citation.ts';
import type { Report } from '../report/report.ts';
import type { PointSource } from './chart.ts';
import type { Figure } from './figure.ts';
import { sentenceOf } from './sentence-of.ts';

export interface OpenedSource {
  readonly report: Report;
  /** SHA-256 of its shown text, in hex. */
  readonly version: string;
  readonly place: string | null;
  /** The year whose tasks it sets. */
  readonly year: number | null;
}

/** Null where the document has no such line. */
export function sourceOf({ report, version, place, year }: OpenedSource, figure: Figure): PointSource | null {
  const line = report.lines[indexLines(report).get(figure.line) ?? -1];
  if (!line) return null;
  const { text, from } = sentenceOf(line, figure);
  const offset = figure.start - line.start - from;
  const range = {
    start: { line: line.id, offset },
    end: { line: line.id, offset: offset + text.length },
  };
  const anchor = describeRange(report, range, version);
  return anchor && { anchor, citation: `${whose(report, place, year)}${citationOf(report, line.id)}` };
}

/** 「上海市2024年」 before 《政府工作报告》: what its name does not say. */
function whose({ name }: Report, place: string | null, year: number | null): string {
  const isPlaceSaid = place === null || name.includes(place);
  const isYearSaid = year === null || name.includes(`${year}`);
  return `${isPlaceSaid ? '' : place}${isYearSaid ? '' : `${year}年`}`;
}
