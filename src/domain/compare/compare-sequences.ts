/** Finds the words that differ between two wordings, in a time that is bounded however long and unlike they are. */
import { diffArrays } from 'diff';
import { heaviestOrder } from './heaviest-order.ts';
import type { Hunk } from './hunk.ts';

/** Longer ones are first parted at the clauses that both have. */
const mostWords = 800;
/** Wordings that differ in more words are not compared further: the one stands for the other. */
const mostEdits = 400;

export function compareSequences(old: readonly string[], next: readonly string[]): Hunk[] {
  if (old.length + next.length <= mostWords) return compareClosely(old, next);
  const oldClauses = splitClauses(old);
  const newClauses = splitClauses(next);
  const hunks: Hunk[] = [];
  let oldFrom = 0;
  let newFrom = 0;
  for (const [one, other] of commonClauses(oldClauses, newClauses)) {
    hunks.push(...compareClosely(old.slice(oldFrom, one.from), next.slice(newFrom, other.from)));
    hunks.push({ same: old.slice(one.from, one.end), removed: [], added: [] });
    oldFrom = one.end;
    newFrom = other.end;
  }
  hunks.push(...compareClosely(old.slice(oldFrom), next.slice(newFrom)));
  return hunks;
}

function compareClosely(old: readonly string[], next: readonly string[]): Hunk[] {
  const found = diffArrays([...old], [...next], { maxEditLength: mostEdits });
  if (!found) return [{ same: [], removed: old, added: next }];
  return found.map(({ value, added, removed }) => ({
    same: added || removed ? [] : value,
    removed: removed ? value : [],
    added: added ? value : [],
  }));
}

interface Clause {
  readonly text: string;
  /** Words, half-open. */
  readonly from: number;
  readonly end: number;
}

const clauseEnd = /[，。；！？\n]$/;

function splitClauses(words: readonly string[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  words.forEach((word, index) => {
    if (!clauseEnd.test(word) && index < words.length - 1) return;
    clauses.push({ text: words.slice(from, index + 1).join(''), from, end: index + 1 });
    from = index + 1;
  });
  return clauses;
}

/** Those that either has once, in the order of both. */
function commonClauses(old: readonly Clause[], next: readonly Clause[]): [Clause, Clause][] {
  const places = onlyPlaces(next);
  const pairs = [...onlyPlaces(old)].flatMap(([text, place]) => {
    const other = places.get(text) ?? -1;
    return place < 0 || other < 0 ? [] : [{ old: place, next: other, weight: text.length }];
  });
  return heaviestOrder(pairs, next.length).flatMap((pair): [Clause, Clause][] => {
    const one = old[pair.old];
    const other = next[pair.next];
    return one && other ? [[one, other]] : [];
  });
}

function onlyPlaces(clauses: readonly Clause[]): Map<string, number> {
  const places = new Map<string, number>();
  clauses.forEach(({ text }, index) => {
    places.set(text, places.has(text) ? -1 : index);
  });
  return places;
}
