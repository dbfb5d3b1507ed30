/** Whether what a short quotation stood in is still around it: a figure alone proves nothing, it stands in many clauses. */
import { stretchBefore, type TextAlignment } from './align-texts.ts';
import type { TextSpan } from './placement.ts';

/** Of the letters around it in either text, fewer than this share in common are others. */
const leastShared = 0.3;
/** A clause with fewer letters around the quotation tells nothing: then the whole sentence is asked. */
const telling = 4;
/** How far a clause or a sentence is followed. */
const reach = 100;

const clauseEnds = /[，。；：！？,;:!?\n\t]/;
const sentenceEnds = /[。！？!?\n]/;

/** `next` is the place of the new text where the same words stand. */
export function hasSameSurroundings(alignment: TextAlignment, old: TextSpan, next: TextSpan): boolean {
  const { oldText, newText } = alignment;
  for (const ends of [clauseEnds, sentenceEnds]) {
    const oldPlaces = lettersAround(oldText, old, ends);
    const newCount = lettersAround(newText, next, ends).length;
    const fewer = Math.min(oldPlaces.length, newCount);
    if (fewer >= telling) return countNear(alignment, oldPlaces, old, next) >= fewer * leastShared;
  }
  return true;
}

/** The places of the letters and digits around a span, up to the marks that end its clause or sentence. */
function lettersAround(text: string, { start, end }: TextSpan, ends: RegExp): number[] {
  const places: number[] = [];
  const isOver = (at: number) => {
    const character = text[at] ?? '\n';
    if (/[\p{L}\p{N}]/u.test(character)) places.push(at);
    return ends.test(character);
  };
  for (let at = start - 1; at >= start - reach && !isOver(at); ) at -= 1;
  for (let at = end; at < end + reach && !isOver(at); ) at += 1;
  return places;
}

/** How many of these places went where the quotation went. */
function countNear(
  { stretches }: TextAlignment,
  places: readonly number[],
  old: TextSpan,
  next: TextSpan,
): number {
  const own = stretches[stretchBefore(stretches, old.start)]?.block;
  return places.filter((at) => {
    const stretch = stretches[stretchBefore(stretches, at)];
    if (!stretch || stretch.block !== own || at >= stretch.old + stretch.length) return false;
    const now = stretch.new + at - stretch.old;
    return now >= next.start - 2 * reach && now < next.end + 2 * reach;
  }).length;
}
