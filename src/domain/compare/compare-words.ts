/** Finds which words of two wordings of a line differ. */

import { commonEnds } from './common-ends.ts';
import { compareSequences } from './compare-sequences.ts';
import type { Piece } from './comparison.ts';
import { type Hunk, joinHunks } from './hunk.ts';
import { slideHunks } from './slide-hunks.ts';
import { splitWords } from './split-words.ts';
import { tidyHunks } from './tidy-hunks.ts';

/** The pieces that are the same or removed are the old line, those that are the same or added the new one. */
export function compareWords(old: string, next: string): Piece[] {
  const { before, after } = commonEnds(old, next);
  const oldWords = splitWords(old.slice(before, old.length - after));
  const newWords = splitWords(next.slice(before, next.length - after));
  const found = compareSequences(oldWords, newWords);
  const hunks: Hunk[] = [
    { same: [old.slice(0, before)], removed: [], added: [] },
    ...found,
    { same: [old.slice(old.length - after)], removed: [], added: [] },
  ];
  return toPieces(joinHunks(tidyHunks(slideHunks(joinHunks(hunks)))));
}

function toPieces(hunks: readonly Hunk[]): Piece[] {
  return hunks.flatMap(({ same, removed, added }) =>
    [
      { kind: 'same', text: same.join('') } as const,
      { kind: 'removed', text: removed.join('') } as const,
      { kind: 'added', text: added.join('') } as const,
    ].filter(({ text }) => text !== ''),
  );
}
