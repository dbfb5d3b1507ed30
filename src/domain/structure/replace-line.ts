/** Puts edited lines into a structure; whoever edited a line has looked at it, so that nothing about it is in doubt. */
import { nestLevels } from './nest-levels.ts';
import type { Structure, StructuredLine } from './structure.ts';

export function replaceLine(structure: Structure, index: number, ...edited: StructuredLine[]): Structure {
  const lines = structure.lines.toSpliced(index, 1, ...edited.map((line) => ({ ...line, doubt: null })));
  return { ...structure, lines: nestLevels(lines) };
}
