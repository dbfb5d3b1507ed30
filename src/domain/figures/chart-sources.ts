/** Gives the points of a chart their sentences, from the documents that they stand in. */
import { describeRange, indexLines } from '../notes/anchor.ts';
import { citationOf } from '../prepare/citation.ts';
import type { Report } from '../report/report.ts';
import type { Chart, ChartPoint, PointSource } from './chart.ts';
import { sentencesOf } from './clauses.ts';

export interface OpenedSource {
  readonly report: Report;
  /** SHA-256 of its shown text, in hex. */
  readonly version: string;
  readonly place: string | null;
  readonly year: number | null;
}

/** Points of documents that are not among the sources keep what they have. `starts` are where the numbers stand. */
export function withSources(
  chart: Chart,
  starts: readonly number[],
  sources: ReadonlyMap<string, OpenedSource>,
): Chart {
  const points = chart.points.map((point, index): ChartPoint => {
    const opened = sources.get(point.report);
    const start = starts[index];
    return opened && start !== undefined ? { ...point, source: sourceOf(opened, point.line, start) } : point;
  });
  return { ...chart, points };
}

/** `start` in UTF-16 units of the shown text; null where the document has no such line. */
function sourceOf({ report, version, place, year }: OpenedSource, id: string, start: number): PointSource | null {
  const line = report.lines[indexLines(report).get(id) ?? -1];
  if (!line) return null;
  const at = start - line.start;
  const sentence = sentencesOf(line.text).find((each) => each.start <= at && at < each.end);
  const [from, to] = sentence ? [sentence.start, sentence.end] : [0, line.text.length];
  // With the mark that ends it.
  const end = Math.min(line.text.length, to + 1);
  const begin = from + (/^\s*/u.exec(line.text.slice(from, end))?.[0].length ?? 0);
  const range = { start: { line: id, offset: begin }, end: { line: id, offset: end } };
  const anchor = describeRange(report, range, version);
  return anchor && { anchor, citation: `${whose(report, place, year)}${citationOf(report, id)}` };
}

/** 「上海市2024年」 before 《政府工作报告》: what its name does not say. */
function whose({ name }: Report, place: string | null, year: number | null): string {
  const isPlaceKnown = place === null || name.includes(place);
  const isYearKnown = year === null || name.includes(`${year}`);
  return `${isPlaceKnown ? '' : place}${isYearKnown ? '' : `${year}年`}`;
}
