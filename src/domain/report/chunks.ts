/** Cuts a report into the pieces that are drawn at once: runs of lines of one section, bounded in size. */
import { flattenOutline, type Report, type Section } from './report.ts';

export interface Chunk {
  readonly index: number;
  /** The section whose lines it holds; null before the first heading. */
  readonly section: Section | null;
  /** Lines, half-open; empty for the place of a section that the source lacks. */
  readonly first: number;
  readonly end: number;
  readonly isLacking: boolean;
}

const largestChunk = { characters: 4000, lines: 40 };

export function chunkReport(report: Report): Chunk[] {
  const chunks: Chunk[] = [];
  const add = (section: Section | null, first: number, end: number) => {
    for (const [from, to] of cut(report, first, end)) {
      chunks.push({ index: chunks.length, section, first: from, end: to, isLacking: false });
    }
  };
  const sections = flattenOutline(report.outline);
  const [outermost] = sections;
  add(null, 0, outermost ? (outermost.heading ?? outermost.first) : report.lines.length);
  for (const section of sections) {
    if (section.heading === null) {
      const { first } = section;
      chunks.push({ index: chunks.length, section, first, end: first, isLacking: true });
      // What is left of it is shown all the same.
      add(section, first, section.end);
    } else {
      add(section, section.heading, section.end);
    }
  }
  return chunks;
}

/** Index of the chunk that holds a line. */
export function chunkOfLine(chunks: readonly Chunk[], line: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.end ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cut(report: Report, first: number, end: number): [number, number][] {
  const runs: [number, number][] = [];
  let from = first;
  let characters = 0;
  for (let line = first; line < end; line += 1) {
    const length = report.lines[line]?.text.length ?? 0;
    const isFull = characters + length > largestChunk.characters || line - from >= largestChunk.lines;
    if (isFull && line > from) {
      runs.push([from, line]);
      from = line;
      characters = 0;
    }
    characters += length;
  }
  if (end > from) runs.push([from, end]);
  return runs;
}
