/** Chooses of many sentences the most relevant: titles first, then those with more of the terms, nearer to each other. */

import type { PlainLine } from '../report/report.ts';
import type { FoundWords } from './find-in-text.ts';
import { mayBeTitle } from './search-filter.ts';
import type { FoundInDocument } from './search-library.ts';
import { type FoundSentence, sentencesWith } from './search-results.ts';

interface Rank {
  readonly isTitle: boolean;
  /** How many of the terms it says. */
  readonly terms: number;
  /** Length of the shortest range with each of these in it; 0 for a single term. */
  readonly distance: number;
}

/** In sentences: how often there is a pause. */
const atOnce = 500;

interface Ranked extends Rank {
  readonly sentence: FoundSentence;
}

/** Keeps the best ones of what it is offered, no more than `most`; those of equal rank in their order. */
export class MostRelevant {
  readonly #most: number;
  /** The first ones are in order, and no more than `most`; what was offered since stands behind. */
  #kept: Ranked[] = [];
  /** The last of as many as are to be kept; null while there are fewer. */
  #worst: Rank | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  /** Who takes the steps can do something else between them. */
  *offer(found: FoundInDocument): Generator<null> {
    let count = 0;
    const isOneTerm = found.matches.every(({ term }) => term === found.matches[0]?.term);
    // With a single term, what is found in no title is all alike.
    const isWanted = (line: PlainLine) =>
      !isOneTerm || this.#wants({ isTitle: mayBeTitle(line), terms: 1, distance: 0 });
    for (const sentence of sentencesWith(found, isWanted)) {
      this.#offer(sentence);
      count += 1;
      if (count % atOnce === 0) yield null;
    }
  }

  sentences(): readonly FoundSentence[] {
    this.#sort();
    return this.#kept.map(({ sentence }) => sentence);
  }

  /** Of equal ones the earlier is kept. */
  #wants(rank: Rank): boolean {
    return this.#worst === null || compareRanks(rank, this.#worst) < 0;
  }

  #offer(sentence: FoundSentence): void {
    const { isTitle, matches } = sentence;
    const ranked = { sentence, isTitle, ...nearness(matches) };
    if (!this.#wants(ranked)) return;
    this.#kept.push(ranked);
    const isFirst = this.#worst === null && this.#kept.length === this.#most;
    if (isFirst || this.#kept.length >= 2 * this.#most) this.#sort();
  }

  #sort(): void {
    this.#kept = this.#kept.sort(compareRanks).slice(0, this.#most);
    if (this.#kept.length === this.#most) this.#worst = this.#kept.at(-1) ?? null;
  }
}

function compareRanks(one: Rank, other: Rank): number {
  return (
    Number(other.isTitle) - Number(one.isTitle) || other.terms - one.terms || one.distance - other.distance
  );
}

function nearness(matches: readonly FoundWords[]): Pick<Rank, 'terms' | 'distance'> {
  const terms = new Set(matches.map(({ term }) => term)).size;
  if (terms < 2) return { terms, distance: 0 };
  const last = new Map<number, FoundWords>();
  let distance = Number.POSITIVE_INFINITY;
  for (const match of matches) {
    last.set(match.term, match);
    if (last.size < terms) continue;
    distance = Math.min(distance, match.to - Math.min(...[...last.values()].map(({ from }) => from)));
  }
  return { terms, distance };
}
