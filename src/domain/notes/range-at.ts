/** The range of a report that offsets in its shown text stand for. */

import type { TextSpan } from '../reanchor/placement.ts';
import type { Line, Report } from '../report/report.ts';
import type { Place, TextRange } from './anchor.ts';

/** Null where the span is empty or not in the text, or holds nothing but the end of a line. */
export function rangeAt({ lines }: Report, { start, end }: TextSpan): TextRange | null {
  const first = lineAt(lines, start);
  const last = lineAt(lines, end - 1);
  if (!first || !last || start >= end) return null;
  const from = placeIn(first, start);
  const to = placeIn(last, end);
  return from.line === to.line && from.offset >= to.offset ? null : { start: from, end: to };
}

/** The line that has an offset in the shown text, the end of the line included; null outside the text. */
export function lineAt(lines: readonly Line[], offset: number): Line | null {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const line = lines[low];
  return line && offset >= line.start && offset <= line.start + line.text.length ? line : null;
}

function placeIn(line: Line, offset: number): Place {
  return { line: line.id, offset: Math.min(offset - line.start, line.text.length) };
}
