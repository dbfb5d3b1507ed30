/** Finds words in a text by a plain scan, which needs no index and misses nothing. */
import { foldQuery, foldText } from './fold.ts';

/** A half-open range of the searched text, in UTF-16 units. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Every place at which the text says the query, in order and without overlap; none for an empty query. */
export function findAll(text: string, query: string): Match[] {
  const words = foldQuery(query);
  if (words === '') return [];
  const folded = foldText(text);
  const matches: Match[] = [];
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length)) {
    matches.push({ from: at, to: at + words.length });
  }
  return matches;
}
