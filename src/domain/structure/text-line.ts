/** A line of the extracted text as the rules look at it: its ends are at hand, and its whole is never copied. */
import type { Span } from '../report/report.ts';
import type { LineHints } from './extracted.ts';

export interface TextLine {
  readonly pieces: readonly Span[];
  readonly hints: LineHints;
  readonly length: number;
  /** Its beginning: all of it where it is not longer than `headLength`. */
  readonly head: string;
  /** Its last UTF-16 unit. */
  readonly last: string;
}

/** No title is longer. */
export const headLength = 160;

export function textLine(text: string, span: Span, hints: LineHints): TextLine {
  const { from, to } = span;
  return {
    pieces: [{ from, to }],
    hints,
    length: to - from,
    head: text.slice(from, Math.min(to, from + headLength)),
    last: to > from ? text.charAt(to - 1) : '',
  };
}

/** Two lines as one, with nothing between them. */
export function joinLines(first: TextLine, second: TextLine): TextLine {
  return {
    pieces: [...first.pieces, ...second.pieces],
    hints: second.hints,
    length: first.length + second.length,
    head: (first.head + second.head).slice(0, headLength),
    last: second.last,
  };
}

export function isWhole(line: TextLine): boolean {
  return line.length <= headLength;
}

/** A line of running text: no cell, picture, note or entry of a list that the file marks as one. */
export function isPlain(line: TextLine): boolean {
  return line.hints.kind === 'text';
}

/** Whether it ends as sentences do. */
export function endsSentence(line: TextLine): boolean {
  return /[。！？!?；;：:，,、…”）)]/.test(line.last);
}
