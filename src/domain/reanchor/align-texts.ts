/** Aligns two versions of a text: which stretches of the old one stand in the new one, and where. */
import { alignRanges } from './align-ranges.ts';
import { movedBlocks } from './moved-stretches.ts';
import { codesOf, type Stretch } from './stretch.ts';
import { tidyStretches } from './tidy-stretches.ts';

export interface PlacedStretch extends Stretch {
  /** 0 for what kept its order; each block that moved elsewhere has its own. */
  readonly block: number;
}

export interface TextAlignment {
  readonly oldText: string;
  readonly newText: string;
  /** In the order of the old text, without overlap. */
  readonly stretches: readonly PlacedStretch[];
  /** Of the old text's characters, the share that stands in the new one: 0 to 1. */
  readonly likeness: number;
  /** The offset of the new text where that place of the old one now is. */
  readonly follow: (offset: number) => number;
}

/** Progress is told as a share, 0 to 1. */
export function alignTexts(
  oldText: string,
  newText: string,
  onProgress: (done: number) => void = () => {},
): TextAlignment {
  const codes = { old: codesOf(oldText), new: codesOf(newText) };
  const ranges = { oldStart: 0, oldEnd: oldText.length, newStart: 0, newEnd: newText.length };
  const found: Stretch[] = [];
  const told = progressTeller(oldText.length, onProgress);
  alignRanges(codes, ranges, (stretch) => {
    found.push(stretch);
    told(stretch.old + stretch.length);
  });
  const kept = tidyStretches(codes, ranges, found);
  const blocks = [kept, ...movedBlocks(codes, ranges, kept)];
  const stretches = blocks
    .flatMap((block, index) => block.map((stretch) => ({ ...stretch, block: index })))
    .sort((a, b) => a.old - b.old);
  onProgress(1);
  const common = stretches.reduce((sum, { length }) => sum + length, 0);
  return {
    oldText,
    newText,
    stretches,
    likeness: oldText.length === 0 ? Number(newText.length === 0) : common / oldText.length,
    follow: (offset) => follow(stretches, newText.length, offset),
  };
}

/** Index of the last stretch that begins at the offset or before it; -1 for none. */
export function stretchBefore(stretches: readonly Stretch[], offset: number): number {
  let low = -1;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.old ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function follow(stretches: readonly PlacedStretch[], newLength: number, offset: number): number {
  const index = stretchBefore(stretches, offset);
  const here = stretches[index];
  if (here && offset < here.old + here.length) return here.new + offset - here.old;
  let before = index;
  while (before >= 0 && stretches[before]?.block !== 0) before -= 1;
  let after = index + 1;
  while (after < stretches.length && stretches[after]?.block !== 0) after += 1;
  const last = stretches[before] ?? { old: 0, new: 0, length: 0 };
  const next = stretches[after]?.new ?? newLength;
  return Math.min(next, last.new + last.length + Math.max(0, offset - last.old - last.length));
}

const steps = 50;

/** Tells of progress fifty times at most. */
function progressTeller(length: number, onProgress: (done: number) => void): (at: number) => void {
  let next = 0;
  return (at) => {
    if (at < next) return;
    next = at + length / steps;
    onProgress((at / Math.max(1, length)) * 0.9);
  };
}
