/** Splits a line into words, with numbers and their units, dates and periods kept whole. */
import { findFigures } from './figures.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Put together they are the line. */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const { at, text } of findFigures(line)) {
    splitPlain(line.slice(from, at), words);
    words.push(text);
    from = at + text.length;
  }
  splitPlain(line.slice(from), words);
  return words;
}

function splitPlain(text: string, words: string[]): void {
  for (const { segment } of segmenter.segment(text)) words.push(segment);
}
