/** Finds which sentences of two wordings of a line are each other, so that only these are compared word by word. */
import { heaviestOrder } from '../sequence/heaviest-order.ts';
import { type LinePair, Lines, pairLines } from './line-pairs.ts';
import { mergeParts } from './merge-parts.ts';

/** Half-open ranges of characters that stand for each other; what neither has lies between them. */
export interface SentenceMatch {
  readonly old: number;
  readonly oldEnd: number;
  readonly next: number;
  readonly nextEnd: number;
}

/** Longer wordings are compared as one. */
const mostPairs = 20_000;

const sentence = /[^。！？；\n]*[。！？；]+[”’）》]*\n?|[^。！？；\n]+\n?|\n/gu;

export function alignSentences(old: string, next: string): SentenceMatch[] {
  const oldSentences = old.match(sentence) ?? [];
  const newSentences = next.match(sentence) ?? [];
  const cells = oldSentences.length * newSentences.length;
  if (cells <= 1 || cells > mostPairs) {
    return [{ old: 0, oldEnd: old.length, next: 0, nextEnd: next.length }];
  }
  const one = new Lines(oldSentences);
  const other = new Lines(newSentences);
  const pairs: LinePair[] = [];
  for (let from = 0; from < oldSentences.length; from += 1) {
    for (let to = 0; to < newSentences.length; to += 1) {
      const pair = pairLines(one, other, from, to);
      if (pair) pairs.push(pair);
    }
  }
  const oldAt = startsOf(oldSentences);
  const newAt = startsOf(newSentences);
  return mergeParts(one, other, heaviestOrder(pairs)).map((match) => ({
    old: oldAt[match.old] ?? 0,
    oldEnd: oldAt[match.oldEnd] ?? 0,
    next: newAt[match.next] ?? 0,
    nextEnd: newAt[match.nextEnd] ?? 0,
  }));
}

/** Where each begins, and the last ends. */
function startsOf(sentences: readonly string[]): number[] {
  let at = 0;
  const starts = sentences.map(({ length }) => {
    at += length;
    return at - length;
  });
  return [...starts, at];
}
