/** What is to be painted in which line: notes, found words, remarks on the source. */
import type { TextRange } from '../../domain/notes/anchor.ts';
import type { Line, Report } from '../../domain/report/report.ts';
import type { NotedWords, NotePlaces } from './note-places.ts';
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

/** Every note in its colour; where several lie on the same words, those beneath the uppermost show as lines. */
export function noteSpans(places: NotePlaces): PaintSpans {
  return { get: (line) => layNotes(places.on(line)) };
}

/** All words of the notes in one style. */
export function wordSpans(places: NotePlaces, style: PaintStyle): PaintSpans {
  return { get: (line) => places.on(line).map(({ from, to }) => ({ from, to, style })) };
}

export function rangeSpans(ranges: readonly LineRange[], style: PaintStyle): PaintSpans {
  const spans = new Map<string, PaintSpan[]>();
  for (const range of ranges) add(spans, range.line, range, style);
  return spans;
}

/** Each layer over the one before it. */
export function joinSpans(layers: readonly PaintSpans[]): PaintSpans {
  return { get: (line) => layers.flatMap((layer) => layer.get(line) ?? []) };
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

/** `words` has the uppermost first. */
function layNotes(words: readonly NotedWords[]): PaintSpan[] {
  const edges = [...new Set(words.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const last = new Map<string, { from: number; to: number; style: PaintStyle }>();
  const spans: PaintSpan[] = [];
  /** What goes on under the same key is one span. */
  const paint = (key: string, from: number, to: number, style: PaintStyle) => {
    const before = last.get(key);
    if (before?.to === from) {
      before.to = to;
      return;
    }
    const span = { from, to, style };
    last.set(key, span);
    spans.push(span);
  };
  edges.slice(1).forEach((to, at) => {
    const from = edges[at] ?? to;
    const [top, ...beneath] = words.filter((each) => each.from <= from && to <= each.to);
    if (top) paint(top.note.id, from, to, `note-${top.note.colour}`);
    for (const colour of new Set(beneath.map(({ note }) => note.colour))) {
      paint(colour, from, to, `note-beneath-${colour}`);
    }
  });
  return spans;
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
