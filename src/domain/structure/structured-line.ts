/** Lines with the role that was found for them. */
import type { HeadingLine } from './heading-line.ts';
import type { StructureDoubt, StructuredLine, StructureRole } from './structure.ts';
import type { TextLine } from './text-line.ts';

/** A line that no part of the text begins with. */
export function plainLine(line: TextLine, role: StructureRole, doubt: StructureDoubt | null): StructuredLine {
  const { pieces } = line;
  return { pieces, role, level: null, runIn: null, doubt: doubt ?? doubtOf(line) };
}

/** `outer`: the level of the heading before it, 0 where there is none. */
export function headingLine(
  line: TextLine,
  heading: HeadingLine,
  level: number,
  outer: number,
): StructuredLine {
  const isWholeLine = heading.titleLength === line.length;
  return {
    pieces: line.pieces,
    role: isWholeLine ? 'heading' : 'paragraph',
    level,
    runIn: isWholeLine ? null : heading.titleLength,
    doubt: heading.doubt ?? doubtOf(line) ?? (level > outer + 1 ? 'level' : null),
  };
}

function doubtOf({ pieces }: TextLine): StructureDoubt | null {
  return pieces.length > 1 ? 'broken-line' : null;
}

/** What the file says of a line where the text says nothing. */
export function fileRole({ hints }: TextLine): StructureRole {
  switch (hints.kind) {
    case 'list-item':
    case 'table-row':
    case 'image':
    case 'contents':
      return hints.kind;
    case 'note':
    case 'text':
      return 'paragraph';
  }
}
