/** Finds the place of a quotation of the old text in the new one, by the alignment of both. */
import { type PlacedStretch, stretchBefore, type TextAlignment } from './align-texts.ts';
import type { Placement, TextSpan } from './placement.ts';
import { differsSlightly } from './slight-difference.ts';
import { snapSpan } from './snap-span.ts';

/** Of a quotation's characters, the share that must still be there. */
const leastKept = 0.3;
/** So short a piece put in the place of another is its new wording: a figure, a unit, a word. */
const longestWord = 16;

/** Throws a RangeError for a span that is empty or not in the old text: whoever asks has to check before. */
export function reanchor(alignment: TextAlignment, span: TextSpan): Placement {
  const { oldText, newText, stretches } = alignment;
  const { start, end } = span;
  if (
    !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= oldText.length)
  ) {
    throw new RangeError(`no span of the old text: ${start} to ${end}`);
  }
  const quote = oldText.slice(start, end);
  const kept = mainBlock(keptWithin(stretches, span));
  const [longest] = kept.toSorted((a, b) => b.length - a.length);
  if (longest) {
    const at = longest.new - (longest.old - start);
    const isWhole = longest.length * 2 >= quote.length || longest.length >= 8;
    const placed = { start: at, end: at + quote.length };
    if (isWhole && at >= 0 && newText.startsWith(quote, at)) {
      const snapped = snapSpan(alignment, span, placed);
      return snapped.start === placed.start && snapped.end === placed.end
        ? { state: 'exact', ...placed }
        : { state: 'changed', isSlight: false, ...snapped };
    }
  }
  const placed = placeChanged(alignment, span, kept);
  if (placed === null || placed.start >= placed.end) return { state: 'lost', near: alignment.follow(start) };
  const snapped = snapSpan(alignment, span, placed);
  const words = newText.slice(snapped.start, snapped.end);
  if (words === quote) return { state: 'exact', ...snapped };
  return { state: 'changed', isSlight: differsSlightly(quote, words), ...snapped };
}

/** The parts of stretches within a span. */
function keptWithin(stretches: readonly PlacedStretch[], { start, end }: TextSpan): PlacedStretch[] {
  const kept: PlacedStretch[] = [];
  for (let index = Math.max(0, stretchBefore(stretches, start)); index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (!stretch || stretch.old >= end) break;
    const from = Math.max(start, stretch.old);
    const to = Math.min(end, stretch.old + stretch.length);
    if (from < to) {
      kept.push({
        old: from,
        new: stretch.new + from - stretch.old,
        length: to - from,
        block: stretch.block,
      });
    }
  }
  return kept;
}

/** Those of the block that has most of them: a quotation whose parts went apart goes with the larger. */
function mainBlock(kept: readonly PlacedStretch[]): PlacedStretch[] {
  const weights = new Map<number, number>();
  for (const { block, length } of kept) weights.set(block, (weights.get(block) ?? 0) + length);
  const [heaviest] = [...weights].sort((a, b) => b[1] - a[1]);
  return heaviest ? kept.filter(({ block }) => block === heaviest[0]) : [];
}

/** From the first to the last character that is still there, with what stands in place of those at its ends. */
function placeChanged(
  { oldText, newText, stretches }: TextAlignment,
  { start, end }: TextSpan,
  kept: readonly PlacedStretch[],
): TextSpan | null {
  const block = kept[0]?.block ?? 0;
  const first = stretchBefore(stretches, start);
  const before = nearest(stretches, first, -1, (one) => one.block === block && one.old < start);
  const after = nearest(
    stretches,
    Math.max(0, first),
    1,
    (one) => one.block === block && one.old + one.length > end,
  );
  const left = before
    ? {
        old: Math.min(start, before.old + before.length),
        new: before.new + Math.min(start - before.old, before.length),
      }
    : { old: 0, new: 0 };
  const right = after
    ? { old: Math.max(end, after.old), new: after.new + Math.max(0, end - after.old) }
    : { old: oldText.length, new: newText.length };
  const count = kept.reduce((sum, { length }) => sum + length, 0);
  const firstKept = kept[0];
  const lastKept = kept.at(-1);
  if (!firstKept || !lastKept) {
    const oldGap = right.old - left.old;
    const newGap = right.new - left.new;
    if (oldGap > longestWord || newGap <= 0 || newGap > 2 * oldGap + 4) return null;
    const from = left.new + Math.min(start - left.old, newGap);
    return { start: from, end: Math.max(from, right.new - Math.min(right.old - end, newGap)) };
  }
  if (count < (end - start) * leastKept && end - start > longestWord) return null;
  return {
    start:
      firstKept.new - replacing(firstKept.old - left.old, firstKept.new - left.new, firstKept.old - start),
    end:
      lastKept.new +
      lastKept.length +
      replacing(
        right.old - lastKept.old - lastKept.length,
        right.new - lastKept.new - lastKept.length,
        end - lastKept.old - lastKept.length,
      ),
  };
}

function nearest(
  stretches: readonly PlacedStretch[],
  from: number,
  step: 1 | -1,
  is: (stretch: PlacedStretch) => boolean,
): PlacedStretch | undefined {
  for (let index = from; index >= 0 && index < stretches.length; index += step) {
    const stretch = stretches[index];
    if (stretch && is(stretch)) return stretch;
  }
  return undefined;
}

/** How many characters of a gap's new wording belong to the quotation, which has `part` of its old one. */
function replacing(oldGap: number, newGap: number, part: number): number {
  if (part === 0 || newGap <= 0) return 0;
  return part === oldGap && newGap <= 2 * oldGap + 4 ? newGap : Math.min(part, newGap);
}
