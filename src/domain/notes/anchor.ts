/** An anchor: where in which text a note was made, described so that it can be found again and checked. */
import type { Line, PlainReport, Report } from '../report/report.ts';

/** A place in a report: a line's id, and an offset in its text in UTF-16 units. */
export interface Place {
  readonly line: string;
  readonly offset: number;
}

/** From a place to another, in reading order; the two differ. */
export interface TextRange {
  readonly start: Place;
  readonly end: Place;
}

export interface Anchor extends TextRange {
  /** SHA-256 of the shown text that it was made on, in hex. */
  readonly version: string;
  /** The same range as offsets in the shown text. */
  readonly position: { readonly start: number; readonly end: number };
  readonly quote: Quote;
}

export interface Quote {
  /** The words themselves; lines are parted by `\n`. */
  readonly exact: string;
  /** At most 32 UTF-16 units of the shown text before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

export const contextLength = 32;

/** Describes a range of a report; null when it is empty, backwards or not in the report. */
export function describeRange(report: Report, range: TextRange, version: string): Anchor | null {
  const index = indexLines(report);
  const first = index.get(range.start.line) ?? -1;
  const last = index.get(range.end.line) ?? -1;
  const start = positionOf(report.lines[first], range.start.offset);
  const end = positionOf(report.lines[last], range.end.offset);
  if (start === null || end === null || start >= end) return null;
  return {
    ...range,
    version,
    position: { start, end },
    quote: {
      exact: textBetween(report.lines.slice(first, last + 1), start, end),
      prefix: textBetween(
        report.lines.slice(Math.max(0, first - contextLength), first + 1),
        start - contextLength,
        start,
      ),
      suffix: textBetween(report.lines.slice(last, last + contextLength + 1), end, end + contextLength),
    },
  };
}

/** The anchor's range in the report, or null when the quoted words are no longer at that place. */
export function locateAnchor(
  report: Report,
  anchor: Anchor,
  lineIndex: ReadonlyMap<string, number>,
): TextRange | null {
  const first = lineIndex.get(anchor.start.line);
  const last = lineIndex.get(anchor.end.line);
  if (first === undefined || last === undefined) return null;
  const start = positionOf(report.lines[first], anchor.start.offset);
  const end = positionOf(report.lines[last], anchor.end.offset);
  if (start === null || end === null || start >= end) return null;
  const isSame = textBetween(report.lines.slice(first, last + 1), start, end) === anchor.quote.exact;
  return isSame ? { start: anchor.start, end: anchor.end } : null;
}

const indices = new WeakMap<PlainReport, ReadonlyMap<string, number>>();

/** Index of each line by its id; made once a report. */
export function indexLines(report: PlainReport): ReadonlyMap<string, number> {
  const index = indices.get(report) ?? new Map(report.lines.map((line, at) => [line.id, at]));
  indices.set(report, index);
  return index;
}

/** The range of a whole line. */
export function wholeLine(line: Line): TextRange {
  return { start: { line: line.id, offset: 0 }, end: { line: line.id, offset: line.text.length } };
}

function positionOf(line: Line | undefined, offset: number): number | null {
  return line && offset >= 0 && offset <= line.text.length ? line.start + offset : null;
}

/** Part of the shown text of consecutive lines; `start` and `end` are positions in the whole shown text. */
function textBetween(lines: readonly Line[], start: number, end: number): string {
  const base = lines[0]?.start ?? 0;
  const text = lines.map((line) => `${line.text}\n`).join('');
  return text.slice(Math.max(0, start - base), Math.max(0, end - base));
}
