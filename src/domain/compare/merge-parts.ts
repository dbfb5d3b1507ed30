/** Recognises a line that was parted into several, and several that were joined into one. */
import { countShared } from './line-grams.ts';
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
  const target = wholes.gramsOf(whole);
  let grams = parts.gramsOf(part);
  let shared = countShared(grams, target);
  const belongs = (line: number): boolean => {
    const added = parts.gramsOf(line);
    const both = Uint32Array.from([...grams, ...added]).sort();
    const sharedByBoth = countShared(both, target);
    if (sharedByBoth - shared < leastOfPart * added.length) return false;
    grams = both;
    shared = sharedByBoth;
    return true;
  };
  let first = part;
  let end = part + 1;
  while (end < room.end && belongs(end)) end += 1;
  while (first > room.first && belongs(first - 1)) first -= 1;
  return { first, end };
}
