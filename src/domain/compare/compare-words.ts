/** Finds which words of two wordings of a line differ. */
import { diffArrays } from 'diff';
import { alignSentences } from './align-sentences.ts';
import { commonClauses } from './common-clauses.ts';
import type { Piece } from './comparison.ts';
import { type Hunk, joinHunks } from './hunk.ts';
import { slideHunks } from './slide-hunks.ts';
import { splitWords } from './split-words.ts';
import { tidyHunks } from './tidy-hunks.ts';

/** The pieces that are the same or removed are the old wording, those that are the same or added the new one. */
export function compareWords(old: string, next: string): Piece[] {
  const hunks: Hunk[] = [];
  let oldFrom = 0;
  let newFrom = 0;
  const replace = (oldEnd: number, newEnd: number) => {
    hunks.push({ same: [], removed: partOf(old, oldFrom, oldEnd), added: partOf(next, newFrom, newEnd) });
  };
  for (const match of alignSentences(old, next)) {
    replace(match.old, match.next);
    hunks.push(...compareClauses(old.slice(match.old, match.oldEnd), next.slice(match.next, match.nextEnd)));
    oldFrom = match.oldEnd;
    newFrom = match.nextEnd;
  }
  replace(old.length, next.length);
  return toPieces(joinHunks(tidyHunks(slideHunks(joinHunks(hunks)))));
}

function partOf(text: string, from: number, end: number): string[] {
  return from < end ? [text.slice(from, end)] : [];
}

/** To split into words takes longest: it is done only where whole clauses differ. */
function compareClauses(old: string, next: string): Hunk[] {
  const hunks: Hunk[] = [];
  let oldFrom = 0;
  let newFrom = 0;
  for (const clause of commonClauses(old, next)) {
    hunks.push(...compareClosely(old.slice(oldFrom, clause.old), next.slice(newFrom, clause.next)));
    hunks.push({ same: [clause.text], removed: [], added: [] });
    oldFrom = clause.old + clause.text.length;
    newFrom = clause.next + clause.text.length;
  }
  hunks.push(...compareClosely(old.slice(oldFrom), next.slice(newFrom)));
  return hunks;
}

/** Wordings that differ in more words are not compared further: the one stands for the other. */
const mostEdits = 100;

function compareClosely(old: string, next: string): Hunk[] {
  if (old === '' && next === '') return [];
  const oldWords = splitWords(old);
  const newWords = splitWords(next);
  const found = diffArrays(oldWords, newWords, { maxEditLength: mostEdits });
  if (!found) return [{ same: [], removed: oldWords, added: newWords }];
  return found.map(({ value, added, removed }) => ({
    same: added || removed ? [] : value,
    removed: removed ? value : [],
    added: added ? value : [],
  }));
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
