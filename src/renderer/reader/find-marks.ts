/** Where marks of matches stand on a strip beside the text. */
import { countBelow } from '../../domain/sequence/count-below.ts';
import type { FoundInText } from './found-in-text.ts';

/** A run of the text, and where it stands on the strip; both half-open, in reading order. */
export interface Stretch {
  /** Offsets of the shown text. */
  readonly from: number;
  readonly to: number;
  /** CSS pixels below the strip's upper edge. */
  readonly top: number;
  readonly bottom: number;
}

/** How far each match is below the upper edge: within a stretch by its share of the text. */
export function markTops(found: FoundInText, stretches: readonly Stretch[]): Float32Array {
  const tops = new Float32Array(found.count);
  let at = 0;
  for (let match = 0; match < found.count; match += 1) {
    const from = found.fromOf(match);
    while (at < stretches.length - 1 && (stretches[at]?.to ?? 0) <= from) at += 1;
    const stretch = stretches[at];
    if (stretch) tops[match] = topIn(stretch, from);
  }
  return tops;
}

function topIn({ from, to, top, bottom }: Stretch, offset: number): number {
  const share = to > from ? (offset - from) / (to - from) : 0;
  return top + (bottom - top) * Math.min(1, Math.max(0, share));
}

const markHeight = 3;

/** Marks as runs of whole pixels, [from, to]; those that touch are one, so there are never more than pixels. */
export function markRuns(tops: Float32Array): [number, number][] {
  const runs: [number, number][] = [];
  for (const top of tops) {
    const from = Math.floor(top);
    const last = runs.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], from + markHeight);
    else runs.push([from, from + markHeight]);
  }
  return runs;
}

/** The match whose mark is nearest to a height; -1 where there are none. */
export function nearestMark(tops: Float32Array, height: number): number {
  const next = countBelow(tops, height);
  const above = height - (tops[next - 1] ?? Number.NEGATIVE_INFINITY);
  const below = (tops[next] ?? Number.POSITIVE_INFINITY) - height;
  return above < below ? next - 1 : Math.min(next, tops.length - 1);
}
