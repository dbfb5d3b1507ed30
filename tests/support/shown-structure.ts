/** What a found structure shows: its outline, and its lines without what is left out. */
import type { Extracted } from '../../src/domain/structure/extracted.ts';
import { lineText } from '../../src/domain/structure/line-text.ts';
import type { Structure } from '../../src/domain/structure/structure.ts';
import type { Heading } from './corpus.ts';

export function outlineOf(extracted: Extracted, structure: Structure): Heading[] {
  return structure.lines.flatMap((line) => {
    if (line.level === null) return [];
    const words = lineText(line, extracted.text);
    return [{ level: line.level, title: line.runIn === null ? words : words.slice(0, line.runIn) }];
  });
}

export function shownLines(extracted: Extracted, structure: Structure): string[] {
  return structure.lines
    .filter(({ role }) => role !== 'noise' && role !== 'contents')
    .map((line) => lineText(line, extracted.text));
}
