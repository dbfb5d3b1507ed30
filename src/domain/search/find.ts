/** Finds words in a text by a plain scan, which needs no index and misses nothing. */
import { foldText, type Match, sourceRange } from './folded-text.ts';
import { type Folding, plainFolding } from './folding.ts';

/** Every place at which the text says the query, in order and without overlap; none for an empty query. */
export function findAll(text: string, query: string): Match[] {
  const words = foldWords(query);
  if (words === '') return [];
  const folded = foldText(text, plainFolding());
  const matches: Match[] = [];
  findWords(folded.text, words, (from, to) => matches.push(sourceRange(folded, from, to)));
  return matches;
}

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
