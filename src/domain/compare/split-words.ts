/** Splits a text into words, with numbers and their units, dates and periods kept whole. */
import { findNumberTokens } from '../figures/number-tokens.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The segmenter takes long over long texts: the time of each word grows with the whole. */
const run = /[^\p{P}\s]{1,100}|[\p{P}\s]/gu;

/** Put together they are the text; each mark of punctuation is a word. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const { at, text: figure } of findNumberTokens(text)) {
    splitPlain(text.slice(from, at), words);
    words.push(figure);
    from = at + figure.length;
  }
  splitPlain(text.slice(from), words);
  return words;
}

function splitPlain(text: string, words: string[]): void {
  for (const [part] of text.matchAll(run)) {
    if (part.length === 1) words.push(part);
    else for (const { segment } of segmenter.segment(part)) words.push(segment);
  }
}
