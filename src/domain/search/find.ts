/** Finds words in a text by a plain scan, which needs no index and misses nothing. */
import { foldText, type Match, sourceRange } from './folded-text.ts';
import { type Folding, plainFolding } from './folding.ts';

/** Every place at which the text says the query, in order and without overlap; none for an empty query. */
export function findAll(text: string, query: string): Match[] {
  const words = foldWords(query);
  if (words === '') return [];
  const folded = foldText(text, plainFolding());
  return placesOf(folded.text, words).map((at) => sourceRange(folded, at, at + words.length));
}

/** Words as they are looked for: folded, and in one piece. */
export function foldWords(words: string, folding?: Folding): string {
  // The page asks for no words when it starts, and need not make the table for that.
  if (words.trim() === '') return '';
  return foldText(words, folding ?? plainFolding()).text.replace(/[\t\n]/g, '');
}

/** Where the words begin in a folded text, in order and without overlap; they are not empty. */
export function placesOf(folded: string, words: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length))
    places.push(at);
  return places;
}
