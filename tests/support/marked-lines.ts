/** A text as lines, the marks of Markdown's headings and lists taken as layout. */
import { type Extracted, type LineHints, noHints } from '../../src/domain/structure/extracted.ts';

export function markedLines(text: string, areMarksHints = true): Extracted {
  const lines = [...text.matchAll(/^[^\S\n]*(#{1,6} |- )?([^\n]*\S)/gm)].map((match) => {
    const [whole, mark = '', words = ''] = match;
    const to = match.index + whole.length;
    const hints: LineHints = {
      ...noHints,
      ...(areMarksHints && mark === '- ' ? { kind: 'list-item' } : {}),
      ...(areMarksHints && mark.startsWith('#') ? { heading: mark.length - 1 } : {}),
    };
    return { from: to - words.length, to, hints };
  });
  return { text, lines, metadata: { title: null, source: null } };
}
