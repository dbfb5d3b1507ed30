/** Extracted texts as readers give them, made of lines. */
import {
  type Extracted,
  type ExtractedLine,
  type LineHints,
  noHints,
} from '../../src/domain/structure/extracted.ts';

export interface HintedLine {
  readonly text: string;
  readonly hints?: Partial<LineHints>;
}

export function extracted(lines: readonly (string | HintedLine)[], title: string | null = null): Extracted {
  let text = '';
  const found: ExtractedLine[] = [];
  for (const line of lines) {
    const { text: words, hints } = typeof line === 'string' ? { text: line, hints: {} } : line;
    const trimmed = words.trim();
    if (trimmed !== '') {
      const from = text.length + words.indexOf(trimmed);
      found.push({ from, to: from + trimmed.length, hints: { ...noHints, ...hints } });
    }
    text += `${words}\n`;
  }
  return { text, lines: found, metadata: { title, source: null } };
}

/** Plain text, one paragraph a line. */
export function plainText(text: string): Extracted {
  return extracted(text.split(/\r?\n/));
}
