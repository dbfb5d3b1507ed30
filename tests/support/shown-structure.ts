/** What a found structure shows: its outline, and its lines without what is left out. */
import type { Extracted } from '../../src/domain/structure/extracted.ts';
import type { Structure, StructuredLine } from '../../src/domain/structure/structure.ts';
import type { Heading } from './corpus.ts';

export function lineText({ text }: Extracted, line: StructuredLine): string {
  return line.pieces.map(({ from, to }) => text.slice(from, to)).join('');
}

export function outlineOf(extracted: Extracted, structure: Structure): Heading[] {
  return structure.lines.flatMap((line) => {
    if (line.level === null) return [];
    const words = lineText(extracted, line);
    return [{ level: line.level, title: line.runIn === null ? words : words.slice(0, line.runIn) }];
  });
}

export function shownLines(extracted: Extracted, structure: Structure): string[] {
  return structure.lines
    .filter(({ role }) => role !== 'noise' && role !== 'contents')
    .map((line) => lineText(extracted, line));
}
