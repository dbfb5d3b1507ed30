/** Links passages on the same task: review and plan of one report, or last year's plan and this year's review. */
import type { Passage } from './passages.ts';

export interface TaskLink {
  readonly from: Passage;
  readonly to: Passage;
  /** From 0 to 1: the cosine of the words that both have, rare ones counting more. */
  readonly score: number;
  /** The words that both have and that weigh most, at most five. */
  readonly reason: readonly string[];
}

/** Chosen so that links read right on the bundled report and the corpus; weaker ones share little but officialese. */
export const weakestLink = 0.16;
const mostReasons = 5;
/** Words of a title say more of the subject than those of the text. */
const titleWeight = 2;

/** For each passage of `from` at most the best of `to`, in reading order. */
export function linkTasks(from: readonly Passage[], to: readonly Passage[]): TaskLink[] {
  const rarity = rarityIn([...from, ...to]);
  const postings = new Map<string, { readonly at: number; readonly weight: number }[]>();
  for (const [at, passage] of to.entries()) {
    for (const [pair, weight] of weigh(passage, rarity)) {
      const posted = postings.get(pair);
      if (posted) posted.push({ at, weight });
      else postings.set(pair, [{ at, weight }]);
    }
  }
  return from.flatMap((passage) => {
    const own = weigh(passage, rarity);
    const scores = new Map<number, number>();
    for (const [pair, weight] of own) {
      for (const other of postings.get(pair) ?? []) {
        scores.set(other.at, (scores.get(other.at) ?? 0) + weight * other.weight);
      }
    }
    let best = -1;
    for (const [at, score] of scores) if (score > (scores.get(best) ?? weakestLink)) best = at;
    const match = to[best];
    if (match === undefined) return [];
    return [
      {
        from: passage,
        to: match,
        score: scores.get(best) ?? 0,
        reason: sharedWords(passage.text, match, own),
      },
    ];
  });
}

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (const [run] of text.matchAll(/[\u4e00-\u9fff]{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) pairs.push(run.slice(at, at + 2));
  }
  return pairs;
}

function rarityIn(passages: readonly Passage[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const { text } of passages) {
    for (const pair of new Set(pairsOf(text))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log((passages.length + 1) / (counts.get(pair) ?? 1));
}

/** Of length 1, so that long passages are no nearer than short ones. */
function weigh({ title, text }: Passage, rarity: (pair: string) => number): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (pair: string, times: number) =>
    weights.set(pair, (weights.get(pair) ?? 0) + times * rarity(pair));
  for (const pair of pairsOf(text)) add(pair, 1);
  for (const pair of pairsOf(title)) add(pair, titleWeight);
  const length = Math.hypot(...weights.values()) || 1;
  for (const [pair, weight] of weights) weights.set(pair, weight / length);
  return weights;
}

/** Pairs that both have and that overlap are one word: 营商 and 商环 and 环境. */
function sharedWords(text: string, other: Passage, own: ReadonlyMap<string, number>): string[] {
  const theirs = new Set(pairsOf(other.text + other.title));
  const words = new Map<string, number>();
  for (const [run] of text.matchAll(/[\u4e00-\u9fff]{2,}/gu)) {
    let word = '';
    let weight = 0;
    for (let at = 0; at + 2 <= run.length + 1; at++) {
      const pair = run.slice(at, at + 2);
      if (theirs.has(pair)) {
        word = word === '' ? pair : `${word}${pair.charAt(1)}`;
        weight += own.get(pair) ?? 0;
      } else if (word !== '') {
        words.set(word, Math.max(weight, words.get(word) ?? 0));
        [word, weight] = ['', 0];
      }
    }
    if (word !== '') words.set(word, Math.max(weight, words.get(word) ?? 0));
  }
  const byWeight = [...words].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return byWeight.filter((word) => !byWeight.some((other) => saysBetter(other, word))).slice(0, mostReasons);
}

/** 投资 says better what 产投资 says, and 营商环境 what 环境 does. */
function saysBetter(other: string, word: string): boolean {
  const isWithout = other.length === word.length - 1 && word.includes(other);
  return isWithout || (other.length > word.length + 1 && other.includes(word));
}
