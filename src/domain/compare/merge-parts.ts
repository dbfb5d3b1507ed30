/** Recognises a line that was parted into several, and several that were joined into one. */
import type { LineMatch } from './line-match.ts';
import type { LinePair, Lines } from './line-pairs.ts';

/** So much of a line must stand in the line that it is a part of, beyond what that one's other parts have. */
const leastOfPart = 0.6;

/** Pairs in order, each widened by the unpaired lines beside it that are parts of its line. */
export function mergeParts(old: Lines, next: Lines, pairs: readonly LinePair[]): LineMatch[] {
  const merged: LineMatch[] = [];
  pairs.forEach((pair, index) => {
    const before = merged.at(-1);
    const after = pairs[index + 1];
    const oldRange = { first: before?.oldEnd ?? 0, end: after?.old ?? old.texts.length };
    const newRange = { first: before?.nextEnd ?? 0, end: after?.next ?? next.texts.length };
    const single = { old: pair.old, oldEnd: pair.old + 1, next: pair.next, nextEnd: pair.next + 1 };
    if (pair.likeness === 1) {
      merged.push(single);
      return;
    }
    const parts = widen(old, pair.old, next, pair.next, newRange);
    if (parts.end - parts.first > 1) {
      merged.push({ ...single, next: parts.first, nextEnd: parts.end });
      return;
    }
    const joined = widen(next, pair.next, old, pair.old, oldRange);
    merged.push({ ...single, old: joined.first, oldEnd: joined.end });
  });
  return merged;
}

interface Range {
  readonly first: number;
  readonly end: number;
}

/** The lines around a part that are parts of the same whole. */
function widen(wholes: Lines, whole: number, parts: Lines, part: number, room: Range): Range {
  let first = part;
  let end = part + 1;
  if (room.end - room.first === 1) return { first, end };
  const left = countEach(wholes.gramsOf(whole));
  take(left, parts.gramsOf(part));
  const belongs = (line: number): boolean => {
    const grams = parts.gramsOf(line);
    const taken = take(left, grams);
    if (taken.length >= leastOfPart * grams.length) return true;
    for (const gram of taken) left.set(gram, (left.get(gram) ?? 0) + 1);
    return false;
  };
  while (end < room.end && belongs(end)) end += 1;
  while (first > room.first && belongs(first - 1)) first -= 1;
  return { first, end };
}

function countEach(grams: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** Takes out those that are left, and returns them. */
function take(left: Map<number, number>, grams: Uint32Array): number[] {
  const taken: number[] = [];
  for (const gram of grams) {
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    taken.push(gram);
  }
  return taken;
}
