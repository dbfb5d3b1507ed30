/** Finds which words of two wordings of a line differ. */
import { diffArrays } from 'diff';
import type { Piece } from './comparison.ts';
import { splitWords } from './split-words.ts';

/** The pieces that are the same or removed are the old line, those that are the same or added the new one. */
export function compareWords(old: string, next: string): Piece[] {
  const found = diffArrays(splitWords(old), splitWords(next), { maxEditLength: 1000 });
  if (!found) {
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: next },
    ];
  }
  return found.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
