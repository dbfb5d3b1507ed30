/** Finds words in a text by a plain scan, which needs no index and misses nothing. */
import { foldText } from './folded-text.ts';
import { type Folding, plainFolding } from './folding.ts';

/** Words as they are looked for: folded, and in one piece. */
export function foldWords(words: string, folding?: Folding): string {
  // The page asks for no words when it starts, and need not make the table for that.
  if (words.trim() === '') return '';
  return foldText(words, folding ?? plainFolding()).text.replace(/[\t\n]/g, '');
}

/** Is told of a match. */
export type OnMatch = (from: number, to: number) => void;

/** Tells each place of the words in a folded text, in order and without overlap; they are not empty. */
export function findWords(folded: string, words: string, onMatch: OnMatch): void {
  const { length } = words;
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + length)) {
    onMatch(at, at + length);
  }
}
