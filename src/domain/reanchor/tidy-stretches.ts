/** Takes accidents out of an alignment, and puts what was taken out or put in where sentences begin. */
import type { Stretch, TextCodes, TextRanges } from './stretch.ts';

/** In the order of both texts, neighbours on one diagonal joined; without ranges nothing is known of what is around them. */
export function tidyStretches(
  codes: TextCodes,
  ranges: TextRanges | null,
  stretches: readonly Stretch[],
): Stretch[] {
  return slideGaps(codes, withoutAccidents(joinTouching(stretches), ranges));
}

function joinTouching(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && last.old + last.length === stretch.old && last.new + last.length === stretch.new) {
      joined[joined.length - 1] = { ...last, length: last.length + stretch.length };
    } else joined.push(stretch);
  }
  return joined;
}

/** A few characters alike between two large changes are there by accident. */
function withoutAccidents(stretches: readonly Stretch[], ranges: TextRanges | null): Stretch[] {
  const kept: Stretch[] = [];
  stretches.forEach((next, index) => {
    const following = stretches[index + 1];
    kept.push(next);
    for (;;) {
      const last = kept.at(-1);
      if (!last) return;
      const before = changeBetween(kept.at(-2), last, ranges);
      const after = changeBetween(last, following, ranges);
      if (last.length * 2 > Math.min(before, after)) return;
      kept.pop();
    }
  });
  return kept;
}

/** As many characters as this, alike in both texts, are never an accident. */
const mostAccidental = 8;

/** How much differs between two stretches, or up to an end of the ranges; less where text only went or only came. */
function changeBetween(
  before: Stretch | undefined,
  after: Stretch | undefined,
  ranges: TextRanges | null,
): number {
  if (!(before && after) && !ranges) return 2 * mostAccidental;
  const from = before
    ? { old: before.old + before.length, new: before.new + before.length }
    : { old: ranges?.oldStart ?? 0, new: ranges?.newStart ?? 0 };
  const to = after ?? { old: ranges?.oldEnd ?? 0, new: ranges?.newEnd ?? 0 };
  const went = to.old - from.old;
  const came = to.new - from.new;
  return Math.min(2 * mostAccidental, Math.max(Math.min(went, came), Math.max(went, came) / 4));
}

/** Where text was only taken out or only put in, its ends can often slide: they go to the ends of sentences. */
function slideGaps(codes: TextCodes, stretches: readonly Stretch[]): Stretch[] {
  const slid: Stretch[] = [];
  for (const next of stretches) {
    const last = slid.pop();
    if (!last) {
      slid.push(next);
      continue;
    }
    const old = last.old + last.length;
    const other = last.new + last.length;
    const isRemoval = next.new === other;
    const isAddition = next.old === old;
    const by =
      isRemoval === isAddition
        ? 0
        : isRemoval
          ? bestSlide(codes.old, old, next.old, last.length, next.length)
          : bestSlide(codes.new, other, next.new, last.length, next.length);
    const isReplaced = Math.min(next.old - old, next.new - other) >= mostAccidental;
    if (isReplaced && boundaryRank(codes.old[old - 1]) >= 3 && isSentenceEnd(codes.old[next.old])) {
      // One sentence in the place of another: its full stop is its own, not that of the other.
      slid.push(last);
      if (next.length > 1) slid.push({ old: next.old + 1, new: next.new + 1, length: next.length - 1 });
      continue;
    }
    if (last.length + by > 0) slid.push({ ...last, length: last.length + by });
    if (next.length > by) slid.push({ old: next.old + by, new: next.new + by, length: next.length - by });
  }
  return slid;
}

function bestSlide(
  codes: Uint16Array,
  start: number,
  end: number,
  mostLeft: number,
  mostRight: number,
): number {
  let best = { by: 0, rank: boundaryRank(codes[start - 1]) };
  const consider = (by: number) => {
    const rank = boundaryRank(codes[start + by - 1]);
    if (rank > best.rank) best = { by, rank };
  };
  for (let by = -1; -by <= mostLeft && codes[start + by] === codes[end + by]; by -= 1) consider(by);
  for (let by = 1; by <= mostRight && codes[start + by - 1] === codes[end + by - 1]; by += 1) consider(by);
  return best.by;
}

const ranks = new Map([...'\n'].map((mark) => [mark, 4]));
for (const mark of '。！？!?') ranks.set(mark, 3);
for (const mark of '；;：:') ranks.set(mark, 2);
for (const mark of '，、,”》）') ranks.set(mark, 1);

function isSentenceEnd(code: number | undefined): boolean {
  return code !== undefined && boundaryRank(code) === 3;
}

/** How well a sentence ends with this character. */
function boundaryRank(code: number | undefined): number {
  return code === undefined ? 4 : (ranks.get(String.fromCharCode(code)) ?? 0);
}
