/** Finds which line of one text is which of another: in order, parted, joined, or at another place. */

import { heaviestOrder } from '../sequence/heaviest-order.ts';
import { alikeLines } from './alike-lines.ts';
import type { LineMatch } from './line-match.ts';
import { type LinePair, Lines, onlyLines, pairLines, untouchedLines } from './line-pairs.ts';
import { mergeParts } from './merge-parts.ts';

export interface LineAlignment {
  /** In the order of both. */
  readonly kept: readonly LineMatch[];
  /** Single lines that stand at another place. */
  readonly moved: readonly LineMatch[];
}

export function alignLines(
  oldTexts: readonly string[],
  newTexts: readonly string[],
  onProgress: (done: number) => void,
): LineAlignment {
  const old = new Lines(oldTexts);
  const next = new Lines(newTexts);
  const pairs = [...untouchedLines(old, next), ...onlyLines(old, next)];
  const known = [new Set(pairs.map((pair) => pair.old)), new Set(pairs.map((pair) => pair.next))] as const;
  const rest = [oldTexts, newTexts].map((texts, side) =>
    [...texts.keys()].filter((line) => !known[side]?.has(line)),
  );
  const [oldRest = [], newRest = []] = rest;
  pairs.push(...alikeLines(old, next, oldRest, newRest, onProgress));
  const chosen = heaviestOrder(pairs);
  const kept = mergeParts(old, next, fillGaps(old, next, chosen));
  return { kept, moved: movedLines(old, next, pairs, kept) };
}

/** Larger gaps are only searched for lines that did not change. */
const mostPairs = 20_000;

/** Between lines that are sure, their place makes lines alike enough whose words alone do not tell. */
function fillGaps(old: Lines, next: Lines, chosen: readonly LinePair[]): LinePair[] {
  const filled: LinePair[] = [];
  let oldFrom = 0;
  let newFrom = 0;
  const fill = (oldEnd: number, newEnd: number) => {
    const pairs: LinePair[] = [];
    if ((oldEnd - oldFrom) * (newEnd - newFrom) <= mostPairs) {
      for (let oldLine = oldFrom; oldLine < oldEnd; oldLine += 1) {
        for (let newLine = newFrom; newLine < newEnd; newLine += 1) {
          const pair = pairLines(old, next, oldLine, newLine);
          if (pair) pairs.push(pair);
        }
      }
    }
    filled.push(...heaviestOrder(pairs));
  };
  for (const pair of chosen) {
    fill(pair.old, pair.next);
    filled.push(pair);
    oldFrom = pair.old + 1;
    newFrom = pair.next + 1;
  }
  fill(old.texts.length, next.texts.length);
  return filled;
}

/** Less alike, or shorter, lines may look like each other by chance. */
const leastMoved = { likeness: 0.6, likenessOfShort: 0.75, short: 20, length: 8 } as const;

function movedLines(
  old: Lines,
  next: Lines,
  pairs: readonly LinePair[],
  kept: readonly LineMatch[],
): LineMatch[] {
  const taken = { old: new Set<number>(), next: new Set<number>() };
  for (const match of kept) {
    for (let line = match.old; line < match.oldEnd; line += 1) taken.old.add(line);
    for (let line = match.next; line < match.nextEnd; line += 1) taken.next.add(line);
  }
  const moved: LineMatch[] = [];
  for (const pair of [...pairs].sort((one, other) => other.weight - one.weight)) {
    const length = Math.min(old.text(pair.old).length, next.text(pair.next).length);
    const needed = length < leastMoved.short ? leastMoved.likenessOfShort : leastMoved.likeness;
    if (pair.likeness < needed || length < leastMoved.length) continue;
    if (taken.old.has(pair.old) || taken.next.has(pair.next)) continue;
    taken.old.add(pair.old);
    taken.next.add(pair.next);
    moved.push({ old: pair.old, oldEnd: pair.old + 1, next: pair.next, nextEnd: pair.next + 1 });
  }
  return moved;
}
