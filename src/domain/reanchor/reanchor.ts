/** Finds the place of a quotation of the old text in the new one, by the alignment of both. */
import { type PlacedStretch, stretchBefore, type TextAlignment } from './align-texts.ts';
import type { Placement, TextSpan } from './placement.ts';
import { hasSameSurroundings } from './same-surroundings.ts';
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
  const placed = placeChanged(alignment, span, kept);
  const lost: Placement = { state: 'lost', near: alignment.follow(start) };
  if (placed === null || placed.start >= placed.end) return lost;
  const snapped = snapSpan(alignment, span, placed);
  const words = newText.slice(snapped.start, snapped.end);
  const isSame = words === quote;
  // Of a short quotation only what is around it can tell that it is the same one, or what stands in its place.
  if ((isSame || kept.length === 0) && quote.length <= longestWord) {
    const block = kept[0]?.block ?? stretches[stretchBefore(stretches, start)]?.block ?? 0;
    if (!hasSameSurroundings(alignment, span, snapped, block)) return lost;
  }
  if (isSame) return { state: 'exact', ...snapped };
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
  const first = stretchBefore(stretches, start);
  const firstKept = kept[0];
  const lastKept = kept.at(-1);
  if (!firstKept || !lastKept) {
    const before = stretches[first] ?? { old: 0, new: 0, length: 0, block: 0 };
    const after = stretches[first + 1] ?? { old: oldText.length, new: newText.length, length: 0, block: 0 };
    const from = { old: before.old + before.length, new: before.new + before.length };
    const newGap = after.new - from.new;
    if (before.block !== after.block || !isWording(after.old - from.old, newGap)) return null;
    const at = from.new + Math.min(start - from.old, newGap);
    return { start: at, end: Math.max(at, after.new - Math.min(after.old - end, newGap)) };
  }
  const count = kept.reduce((sum, { length }) => sum + length, 0);
  if (count < (end - start) * leastKept && end - start > longestWord) return null;
  const lastEnd = { old: lastKept.old + lastKept.length, new: lastKept.new + lastKept.length };
  const before = firstKept.old > start ? stretches[stretchBefore(stretches, firstKept.old) - 1] : undefined;
  const after = lastEnd.old < end ? stretches[stretchBefore(stretches, lastEnd.old - 1) + 1] : undefined;
  return {
    start:
      firstKept.new -
      (before?.block === firstKept.block
        ? replacing(
            firstKept.old - before.old - before.length,
            firstKept.new - before.new - before.length,
            firstKept.old - start,
          )
        : 0),
    end:
      lastEnd.new +
      (after?.block === lastKept.block
        ? replacing(after.old - lastEnd.old, after.new - lastEnd.new, end - lastEnd.old)
        : 0),
  };
}

/** Whether what stands in a gap is the new wording of what stood there, and not something else. */
function isWording(oldGap: number, newGap: number): boolean {
  return oldGap <= longestWord && newGap > 0 && newGap <= 2 * oldGap + 4;
}

/** How many characters of a gap's new wording belong to the quotation, which has `part` of its old one. */
function replacing(oldGap: number, newGap: number, part: number): number {
  if (!isWording(oldGap, newGap)) return 0;
  return part === oldGap ? newGap : Math.min(part, newGap);
}
