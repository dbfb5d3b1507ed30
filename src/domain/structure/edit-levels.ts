/** Edits of the outline: which line is a heading, how far out, and where a heading that runs into its text ends. */
import { lineLength } from './line-text.ts';
import { endOfSection, headingBefore, nestLevels } from './nest-levels.ts';
import { replaceLine } from './replace-line.ts';
import type { Structure, StructuredLine } from './structure.ts';

/**
 * A line becomes a heading of this level, or of the deepest that can stand here. A heading takes its subheadings along;
 * a title that runs into its text goes on doing so.
 */
export function makeHeading(structure: Structure, index: number, level: number): Structure {
  const line = structure.lines[index];
  if (!line || line.role === 'image') return structure;
  const deepest = (headingBefore(structure.lines, index)?.level ?? 0) + 1;
  const wanted = Math.min(Math.max(1, Math.trunc(level)), deepest);
  if (line.level === null) {
    return replaceLine(structure, index, { ...line, role: 'heading', level: wanted, runIn: null });
  }
  return moveSection(structure, index, wanted - line.level);
}

/** A heading moves one level out with its subheadings; those that followed it as siblings come to stand under it. */
export function moveOut(structure: Structure, index: number): Structure {
  const level = structure.lines[index]?.level ?? null;
  return level === null || level === 1 ? structure : moveSection(structure, index, -1);
}

/** A heading moves one level in with its subheadings, under the sibling before it; without one it stays. */
export function moveIn(structure: Structure, index: number): Structure {
  const level = structure.lines[index]?.level ?? null;
  const before = headingBefore(structure.lines, index)?.level ?? 0;
  return level === null || level > before ? structure : moveSection(structure, index, 1);
}

/** A line becomes plain text; what it headed as a heading comes to stand under the heading before it. */
export function makePlain(structure: Structure, index: number): Structure {
  const line = structure.lines[index];
  if (!line || line.role === 'image' || (line.role === 'paragraph' && line.level === null)) return structure;
  return replaceLine(structure, index, { ...line, role: 'paragraph', level: null, runIn: null });
}

/** The title that a paragraph begins with ends here; at the line's own end the whole line is the heading. */
export function setRunIn(structure: Structure, index: number, end: number | null): Structure {
  const line = structure.lines[index];
  if (!line || line.role === 'image' || (end ?? 0) === (line.runIn ?? 0)) return structure;
  if (end === null) return line.runIn === null ? structure : makePlain(structure, index);
  const length = lineLength(line);
  if (!(end > 0 && end <= length)) return structure;
  const level = line.level ?? levelForRunIn(headingBefore(structure.lines, index));
  return end === length
    ? replaceLine(structure, index, { ...line, role: 'heading', level, runIn: null })
    : replaceLine(structure, index, { ...line, role: 'paragraph', level, runIn: end });
}

/** Titles that run into their text are siblings of one another, and stand under one that does not. */
function levelForRunIn(before: StructuredLine | null): number {
  if (before === null || before.level === null) return 1;
  return before.runIn === null ? before.level + 1 : before.level;
}

function moveSection(structure: Structure, index: number, by: number): Structure {
  if (by === 0) return structure;
  const end = endOfSection(structure.lines, index);
  const lines = structure.lines.map((line, at) =>
    line.level === null || at < index || at >= end
      ? line
      : { ...line, level: line.level + by, doubt: at === index ? null : line.doubt },
  );
  return { ...structure, lines: nestLevels(lines) };
}
