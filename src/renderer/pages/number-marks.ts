/** The quiet marks of a text's numbers, line by line; worked out for a line only when it is asked for. */
import type { NumberPlaces } from '../../domain/figures/figuring.ts';
import { indexLines, type Place } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import { countBelow } from '../../domain/sequence/count-below.ts';
import type { LineRange } from '../reader/paint-spans.ts';
import type { PaintSpans } from '../reader/painter.ts';

/** A number of a line. */
export interface MarkedNumber extends LineRange {
  /** Where it begins in the shown text of the document. */
  readonly start: number;
}

export interface NumberMarks {
  readonly spans: PaintSpans;
  readonly at: (place: Place) => MarkedNumber | null;
  readonly startingAt: (line: string, start: number) => MarkedNumber | null;
  /** The first of a line that ends after an offset, or else the line's first. */
  readonly firstIn: (line: string, after: number) => MarkedNumber | null;
}

export function markNumbers(report: Report, { starts, ends }: NumberPlaces): NumberMarks {
  const index = indexLines(report);
  const inLine = (id: string): MarkedNumber[] => {
    const line = report.lines[index.get(id) ?? -1];
    if (!line) return [];
    const end = line.start + line.text.length;
    const ranges: MarkedNumber[] = [];
    for (let at = countBelow(starts, line.start); (starts[at] ?? end) < end; at += 1) {
      const [start, until] = [starts[at] ?? end, ends[at] ?? end];
      ranges.push({ line: id, from: start - line.start, to: until - line.start, start });
    }
    return ranges;
  };
  return {
    spans: { get: (line) => inLine(line).map(({ from, to }) => ({ from, to, style: 'figure' })) },
    at: ({ line, offset }) => inLine(line).find(({ from, to }) => from <= offset && offset < to) ?? null,
    startingAt: (line, start) => inLine(line).find((number) => number.start === start) ?? null,
    firstIn: (line, after) => {
      const ranges = inLine(line);
      return ranges.find(({ to }) => to > after) ?? ranges[0] ?? null;
    },
  };
}

export function areSamePlaces(one: NumberPlaces, other: NumberPlaces): boolean {
  return isSame(one.starts, other.starts) && isSame(one.ends, other.ends);
}

function isSame(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
