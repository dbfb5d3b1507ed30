/** Structures and their extracted texts, made up for tests: one line a string, what it is before a bar. */
import type { DocumentInfo, Structure, StructuredLine } from '../../src/domain/structure/structure.ts';

export const noInfo: DocumentInfo = {
  title: null,
  kind: 'other',
  place: null,
  year: null,
  meeting: null,
  occasion: null,
  date: null,
  speaker: null,
};

export interface MadeUp {
  readonly structure: Structure;
  readonly text: string;
}

export type MadeUpLine = Partial<Omit<StructuredLine, 'pieces'>> & { readonly words: string };

export function madeUpStructure(lines: readonly MadeUpLine[]): MadeUp {
  let text = '';
  const structured = lines.map(({ words, ...line }): StructuredLine => {
    const from = text.length;
    text += `${words}\n`;
    return {
      pieces: [{ from, to: from + words.length }],
      role: 'paragraph',
      level: null,
      runIn: null,
      doubt: null,
      ...line,
    };
  });
  return { structure: { lines: structured, info: noInfo }, text };
}

export function heading(level: number, words: string): MadeUpLine {
  return { words, role: 'heading', level };
}

export function paragraph(words: string): MadeUpLine {
  return { words };
}
