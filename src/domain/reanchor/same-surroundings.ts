/** Whether what a short quotation stood in is still around it: a figure alone proves nothing, it stands in many clauses. */
import { stretchBefore, type TextAlignment } from './align-texts.ts';
import type { TextSpan } from './placement.ts';

/** Of the letters around it in either text, fewer than this share in common are others. */
const leastShared = 0.5;
/** A clause with fewer letters around the quotation tells nothing: then the whole sentence is asked. */
const telling = 2;
/** How far a clause or a sentence is followed. */
const reach = 100;

const clauseEnds = /[，。；：！？,;:!?\n\t]/;
const sentenceEnds = /[。！？!?\n]/;

/** `next` is the place of the new text that is taken for its own, and `block` what it moved with. */
export function hasSameSurroundings(
  alignment: TextAlignment,
  old: TextSpan,
  next: TextSpan,
  block: number,
): boolean {
  const { oldText, newText } = alignment;
  for (const ends of [clauseEnds, sentenceEnds]) {
    const oldPlaces = lettersAround(oldText, old, ends);
    const newPlaces = new Set(lettersAround(newText, next, ends));
    const fewer = Math.min(oldPlaces.length, newPlaces.size);
    if (fewer < telling) continue;
    const shared = oldPlaces.filter((at) => newPlaces.has(placeOf(alignment, at, block) ?? -1));
    return shared.length >= fewer * leastShared;
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

/** Where a character of the old text stands in the new one, if it went with the same block. */
function placeOf({ stretches }: TextAlignment, at: number, block: number): number | null {
  const stretch = stretches[stretchBefore(stretches, at)];
  if (!stretch || stretch.block !== block || at >= stretch.old + stretch.length) return null;
  return stretch.new + at - stretch.old;
}
