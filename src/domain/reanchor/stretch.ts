/** Stretches of characters that two texts have in common, and the ranges of both between which they are looked for. */

/** So many UTF-16 units, the very same in both texts. */
export interface Stretch {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/** Half-open in both texts. */
export interface TextRanges {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** The UTF-16 units of both texts: quicker to read in a loop than strings. */
export interface TextCodes {
  readonly old: Uint16Array;
  readonly new: Uint16Array;
}

export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}

/** What is left between a stretch and the one after it. */
export function gapsBetween(stretches: readonly Stretch[], ranges: TextRanges): TextRanges[] {
  const gaps: TextRanges[] = [];
  let { oldStart, newStart } = ranges;
  for (const stretch of stretches) {
    gaps.push({ oldStart, oldEnd: stretch.old, newStart, newEnd: stretch.new });
    oldStart = stretch.old + stretch.length;
    newStart = stretch.new + stretch.length;
  }
  gaps.push({ oldStart, oldEnd: ranges.oldEnd, newStart, newEnd: ranges.newEnd });
  return gaps;
}
