/** Edits of the lines themselves: leaving out and keeping, joining and splitting. No piece of the text is ever lost. */
import type { Span } from '../report/report.ts';
import { lineLength } from './line-text.ts';
import { replaceLine } from './replace-line.ts';
import type { Structure, StructuredLine } from './structure.ts';

/** Whether a line is no part of the shown text. */
export function isLeftOut({ role }: Pick<StructuredLine, 'role'>): boolean {
  return role === 'noise' || role === 'contents';
}

export function leaveOut(structure: Structure, index: number): Structure {
  const line = structure.lines[index];
  if (!line || isLeftOut(line)) return structure;
  return replaceLine(structure, index, { ...line, role: 'noise', level: null, runIn: null });
}

/** A line that was left out becomes text. */
export function keepLine(structure: Structure, index: number): Structure {
  const line = structure.lines[index];
  if (!line || !isLeftOut(line)) return structure;
  return replaceLine(structure, index, { ...line, role: 'paragraph' });
}

/** What a line was taken for with doubt is what it is. */
export function confirmLine(structure: Structure, index: number): Structure {
  const line = structure.lines[index];
  if (!line || line.doubt === null) return structure;
  return { ...structure, lines: structure.lines.with(index, { ...line, doubt: null }) };
}

/** The words of a line go on with those of another, which need not be its neighbour; it stays what it is. */
export function joinLines(structure: Structure, index: number, other = index + 1): Structure {
  const line = structure.lines[index];
  const rest = structure.lines[other];
  if (!line || !rest || index === other) return structure;
  if (line.role === 'image' || rest.role === 'image') return structure;
  const joined = { ...line, pieces: [...line.pieces, ...rest.pieces] };
  const without = { ...structure, lines: structure.lines.toSpliced(other, 1) };
  return replaceLine(without, other < index ? index - 1 : index, joined);
}

/** The offsets at which lines were joined. */
export function jointsOf({ pieces }: Pick<StructuredLine, 'pieces'>): number[] {
  let length = 0;
  return pieces.slice(0, -1).map(({ from, to }) => {
    length += to - from;
    return length;
  });
}

/** A line ends at `offset` and another begins there, at a joint where it was joined. */
export function splitLine(structure: Structure, text: string, index: number, offset: number): Structure {
  const line = structure.lines[index];
  if (!line || line.role === 'image' || !(offset > 0 && offset < lineLength(line))) return structure;
  const [before, after] = cutPieces(line.pieces, offset);
  const next = after[0];
  if (!next || isInsideCharacter(text, next.from)) return structure;
  return replaceLine(structure, index, firstPart(line, before, offset), {
    pieces: after,
    role: isHeadPart(line) ? 'paragraph' : line.role,
    level: null,
    runIn: null,
    doubt: null,
  });
}

/** Where the title that the line begins with ends at or after the cut, the part before it is all title. */
function firstPart(line: StructuredLine, pieces: readonly Span[], length: number): StructuredLine {
  return line.runIn !== null && line.runIn >= length
    ? { ...line, pieces, role: 'heading', runIn: null }
    : { ...line, pieces };
}

function isHeadPart({ role }: StructuredLine): boolean {
  return (
    role === 'title' ||
    role === 'occasion' ||
    role === 'speaker' ||
    role === 'salutation' ||
    role === 'heading'
  );
}

function cutPieces(pieces: readonly Span[], offset: number): readonly [readonly Span[], readonly Span[]] {
  const before: Span[] = [];
  const after: Span[] = [];
  let start = 0;
  for (const { from, to } of pieces) {
    const cut = Math.min(Math.max(from, from + offset - start), to);
    if (from < cut) before.push({ from, to: cut });
    if (cut < to) after.push({ from: cut, to });
    start += to - from;
  }
  return [before, after];
}

/** Between the two units of one character nothing can be cut. */
function isInsideCharacter(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(at - 1, at));
}
