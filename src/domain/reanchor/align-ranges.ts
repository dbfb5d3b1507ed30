/** Aligns two ranges of text: first what is unique in both, then what is unique between that, then character by character. */
import { alignGap, mostCells } from './align-gap.ts';
import { longestChain } from './longest-chain.ts';
import { gapsBetween, type Stretch, type TextCodes, type TextRanges } from './stretch.ts';
import { uniqueStretches } from './unique-grams.ts';

const gramLengths = [12, 7, 4] as const;
/** Gaps with no more pairs of characters than this are weighed at once. */
const fewCells = 3600;
const firstWindow = 1000;

/** In the order of both texts; neighbours on the same diagonal may touch. */
export function alignRanges(codes: TextCodes, ranges: TextRanges, found: (stretch: Stretch) => void): void {
  align(codes, ranges, 0, found);
}

function align(codes: TextCodes, whole: TextRanges, level: number, found: (stretch: Stretch) => void): void {
  const { before, ranges, after } = stripEnds(codes, whole);
  if (before.length > 0) found(before);
  const oldLength = ranges.oldEnd - ranges.oldStart;
  const newLength = ranges.newEnd - ranges.newStart;
  const cells = oldLength * newLength;
  if (cells > 0) {
    const length = gramLengths[level];
    if (cells <= fewCells) alignGap(codes, ranges).forEach(found);
    else if (length === undefined) alignBlindly(codes, ranges, found);
    else {
      const chain = longestChain(uniqueStretches(codes, ranges, length));
      gapsBetween(chain, ranges).forEach((gap, index) => {
        const isSmaller = (gap.oldEnd - gap.oldStart + gap.newEnd - gap.newStart) * 2 < oldLength + newLength;
        align(codes, gap, isSmaller ? level : level + 1, found);
        const stretch = chain[index];
        if (stretch) found(stretch);
      });
    }
  }
  if (after.length > 0) found(after);
}

/** Where nothing is unique: by characters while that is possible, else from window to window. */
function alignBlindly(codes: TextCodes, ranges: TextRanges, found: (stretch: Stretch) => void): void {
  let { oldStart, newStart } = ranges;
  let size = firstWindow;
  for (;;) {
    const rest = { ...ranges, oldStart, newStart };
    const cells = (rest.oldEnd - oldStart) * (rest.newEnd - newStart);
    if (cells <= mostCells) {
      if (cells > 0) alignGap(codes, rest).forEach(found);
      return;
    }
    const window = {
      oldStart,
      oldEnd: Math.min(oldStart + size, ranges.oldEnd),
      newStart,
      newEnd: Math.min(newStart + size, ranges.newEnd),
    };
    const isLast = window.oldEnd === ranges.oldEnd && window.newEnd === ranges.newEnd;
    const chain = isLast ? [] : longestChain(uniqueStretches(codes, window, gramLengths[1]));
    const last = chain.at(-1);
    if (last) {
      const end = { oldEnd: last.old + last.length, newEnd: last.new + last.length };
      align(codes, { oldStart, newStart, ...end }, 1, found);
      // Small steps through large windows would never end.
      size = Math.min(end.oldEnd - oldStart, end.newEnd - newStart) * 4 < size ? size * 2 : firstWindow;
      [oldStart, newStart] = [end.oldEnd, end.newEnd];
      const next = stripEnds(codes, { ...ranges, oldStart, newStart }).before;
      if (next.length > 0) found(next);
      oldStart += next.length;
      newStart += next.length;
    } else if (isLast) return;
    else size *= 4;
  }
}

function stripEnds(codes: TextCodes, { oldStart, oldEnd, newStart, newEnd }: TextRanges) {
  const most = Math.min(oldEnd - oldStart, newEnd - newStart);
  let head = 0;
  while (head < most && codes.old[oldStart + head] === codes.new[newStart + head]) head += 1;
  let tail = 0;
  while (head + tail < most && codes.old[oldEnd - tail - 1] === codes.new[newEnd - tail - 1]) tail += 1;
  return {
    before: { old: oldStart, new: newStart, length: head },
    ranges: {
      oldStart: oldStart + head,
      oldEnd: oldEnd - tail,
      newStart: newStart + head,
      newEnd: newEnd - tail,
    },
    after: { old: oldEnd - tail, new: newEnd - tail, length: tail },
  };
}
