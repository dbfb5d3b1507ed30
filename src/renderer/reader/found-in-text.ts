/** What was found in a document: ranges of its shown text, which are asked for line by line. */
import { indexLines } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import { lineAt } from '../../domain/search/line-at.ts';
import type { LineRange } from './paint-spans.ts';
import type { PaintSpan, PaintSpans } from './painter.ts';

export class FoundInText {
  readonly count: number;
  private readonly report: Report;
  private readonly pairs: Int32Array;

  /** `pairs` are offsets of the shown text, [from, to, from, to…], in reading order, without overlap. */
  constructor(report: Report, pairs: Int32Array) {
    this.report = report;
    this.pairs = pairs;
    this.count = pairs.length >> 1;
  }

  /** Where a match begins in the shown text; its end where there is none. */
  fromOf(match: number): number {
    return this.pairs[2 * match] ?? Number.POSITIVE_INFINITY;
  }

  toOf(match: number): number {
    return this.pairs[2 * match + 1] ?? Number.POSITIVE_INFINITY;
  }

  /** The first match that ends behind an offset; `count` where none does. */
  firstBehind(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.toOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A match as parts of lines: one that runs over a line's end has several. */
  partsOf(match: number): LineRange[] {
    const { lines } = this.report;
    const [from, to] = [this.fromOf(match), this.toOf(match)];
    const parts: LineRange[] = [];
    if (match < 0 || match >= this.count) return parts;
    for (let at = lineAt(lines, from); (lines[at]?.start ?? to) < to; at += 1) {
      const line = lines[at];
      if (line) pushPart(parts, line.id, from - line.start, to - line.start, line.text.length);
    }
    return parts;
  }

  /** What is to be painted of them; lines that nobody asks for cost nothing. */
  spans(current: number): PaintSpans {
    const { lines } = this.report;
    const index = indexLines(this.report);
    return {
      get: (id) => {
        const line = lines[index.get(id) ?? -1];
        if (!line || line.text === '' || this.count === 0) return undefined;
        const end = line.start + line.text.length;
        const spans: PaintSpan[] = [];
        for (let match = this.firstBehind(line.start); this.fromOf(match) < end; match += 1) {
          spans.push({
            from: Math.max(0, this.fromOf(match) - line.start),
            to: Math.min(line.text.length, this.toOf(match) - line.start),
            style: match === current ? 'find-current' : 'find',
          });
        }
        return spans;
      },
    };
  }
}

function pushPart(parts: LineRange[], line: string, from: number, to: number, length: number): void {
  const part = { line, from: Math.max(0, from), to: Math.min(length, to) };
  if (part.from < part.to) parts.push(part);
}
