/** Finds words as the search does, in a text alone. */
import { findWords, foldWords } from '../../src/domain/search/find.ts';
import { foldText, type Match, sourceRange } from '../../src/domain/search/folded-text.ts';
import { plainFolding } from '../../src/domain/search/folding.ts';

/** Every place at which the text says the words, in order and without overlap; none for empty ones. */
export function findAll(text: string, words: string): Match[] {
  const folded = foldText(text, plainFolding());
  const sought = foldWords(words);
  const matches: Match[] = [];
  if (sought === '') return matches;
  findWords(folded.text, sought, (from, to) => matches.push(sourceRange(folded, from, to)));
  return matches;
}
