/** What is to be painted in which line: notes, found words, remarks on the source. */
import { locateAnchor, type TextRange } from '../../domain/notes/anchor.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Line, Report } from '../../domain/report/report.ts';
import type { PaintSpan, PaintSpans, PaintStyle } from './painter.ts';

/** Part of one line. */
export interface LineRange {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

export type LineIndex = ReadonlyMap<string, number>;

export function markSpans(report: Report): PaintSpans {
  const spans = new Map<string, PaintSpan[]>();
  for (const line of report.lines) {
    for (const mark of line.marks) {
      if (mark.kind === 'misprint' || mark.kind === 'duplicate') add(spans, line.id, mark, mark.kind);
    }
  }
  return spans;
}

/** Notes whose words no longer stand at their place are not painted. */
export function noteSpans(
  report: Report,
  index: LineIndex,
  notes: readonly Note[],
  active: string | null,
): PaintSpans {
  const spans = new Map<string, PaintSpan[]>();
  for (const note of notes) {
    const range = locateAnchor(report, note.anchor, index);
    if (!range) continue;
    for (const part of partsOf(report.lines, index, range)) {
      add(spans, part.line, part, `note-${note.colour}`);
      if (note.id === active) add(spans, part.line, part, 'note-active');
    }
  }
  return spans;
}

export function rangeSpans(ranges: readonly LineRange[], styleOf: (index: number) => PaintStyle): PaintSpans {
  const spans = new Map<string, PaintSpan[]>();
  ranges.forEach((range, index) => {
    add(spans, range.line, range, styleOf(index));
  });
  return spans;
}

export function joinSpans(layers: readonly PaintSpans[]): PaintSpans {
  const joined = new Map<string, readonly PaintSpan[]>();
  for (const layer of layers) {
    for (const [line, spans] of layer) joined.set(line, [...(joined.get(line) ?? []), ...spans]);
  }
  return joined;
}

/** A range as its parts line by line. */
export function partsOf(lines: readonly Line[], index: LineIndex, range: TextRange): LineRange[] {
  const first = index.get(range.start.line) ?? 0;
  const last = index.get(range.end.line) ?? -1;
  return lines
    .slice(first, last + 1)
    .map((line, at) => ({
      line: line.id,
      from: at === 0 ? range.start.offset : 0,
      to: first + at === last ? range.end.offset : line.text.length,
    }))
    .filter(({ from, to }) => from < to);
}

function add(
  spans: Map<string, PaintSpan[]>,
  line: string,
  range: { readonly from: number; readonly to: number },
  style: PaintStyle,
): void {
  const own = spans.get(line) ?? [];
  own.push({ from: range.from, to: range.to, style });
  spans.set(line, own);
}
