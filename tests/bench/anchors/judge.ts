/** Whether a placement is right, by where each character of the quotation is known to have gone. */
import type { Placement, TextSpan } from '../../../src/domain/reanchor/placement.ts';
import type { EditedText } from './edited-text.ts';

export type Verdict =
  | 'right'
  /** Exact, at another place than the true one. */
  | 'silently wrong'
  /** Shown as changed, at another place than the true one. */
  | 'misplaced'
  | 'lost though there'
  /** Placed although its text was taken out. */
  | 'placed though gone';

/** Below this share of its characters a quotation may be called lost as well as changed. */
const doubtfulShare = 1 / 3;

/** The characters of a quotation that are still there and stayed together, as a half-open range of the new text. */
interface Remainder extends TextSpan {
  readonly count: number;
}

export interface Truth {
  readonly span: TextSpan;
  /** Its characters where they now are; the largest first. More than one where a part of it moved away. */
  readonly remainders: readonly Remainder[];
  /** What was put in the place of text of the quotation, each as a range of the new text. */
  readonly replacements: readonly (TextSpan & { readonly isWithin: boolean })[];
  readonly isTouched: boolean;
}

export function truthOf(edited: EditedText, span: TextSpan): Truth {
  const groups = new Map<number, { start: number; end: number; count: number }>();
  for (let at = span.start; at < span.end; at += 1) {
    const place = edited.went[at] ?? -1;
    if (place < 0) continue;
    const move = edited.moves[at] ?? 0;
    const group = groups.get(move) ?? { start: place, end: place + 1, count: 0 };
    groups.set(move, {
      start: Math.min(group.start, place),
      end: Math.max(group.end, place + 1),
      count: group.count + 1,
    });
  }
  const remainders = [...groups.values()].toSorted((a, b) => b.count - a.count);
  const [first] = remainders;
  const length = span.end - span.start;
  const isWhole = first?.count === length && first.end - first.start === length;
  return {
    span,
    remainders,
    replacements: edited.edits
      .filter((edit) => edit.newEnd > edit.newStart && edit.oldStart < span.end && edit.oldEnd > span.start)
      .map((edit) => ({
        start: edit.newStart,
        end: edit.newEnd,
        isWithin: edit.oldStart >= span.start && edit.oldEnd <= span.end,
      })),
    isTouched: !isWhole || (edited.moves[span.start] ?? 0) > 0,
  };
}

export function judge(edited: EditedText, truth: Truth, placement: Placement): Verdict {
  const { span, remainders, replacements } = truth;
  const length = span.end - span.start;
  const [largest] = remainders;
  const isGone = !largest && replacements.length === 0;
  if (placement.state === 'lost') {
    const share = (largest?.count ?? 0) / length;
    // What is left of it, and also what stands in its place, can be too little to know it by.
    const isDoubtful = share < doubtfulShare && (largest !== undefined || length > 4);
    return isGone || isDoubtful ? 'right' : 'lost though there';
  }
  if (isGone) return placement.state === 'exact' ? 'silently wrong' : 'placed though gone';
  const isRight = largest
    ? remainders.some((one) => one.count * 2.5 >= length && isPlaceOf(edited, truth, one, placement)) ||
      isPlaceOf(edited, truth, largest, placement)
    : replacements.some((one) => placement.start < one.end && placement.end > one.start) &&
      foreignCharacters(edited, span, placement) === 0;
  if (isRight) return 'right';
  return placement.state === 'exact' ? 'silently wrong' : 'misplaced';
}

/** Whether it holds all that is left of the quotation and what was put in its place, and nothing from outside. */
function isPlaceOf(edited: EditedText, truth: Truth, remainder: Remainder, placement: TextSpan): boolean {
  const slack = slackAt(edited, truth.span);
  const isNear = (one: TextSpan) => one.start < remainder.end + 64 && one.end > remainder.start - 64;
  const needed = truth.replacements.filter((one) => one.isWithin && isNear(one));
  const start = Math.min(remainder.start, ...needed.map((one) => one.start));
  const end = Math.max(remainder.end, ...needed.map((one) => one.end));
  if (placement.start > start + slack.start || placement.end < end - slack.end) return false;
  // What moved in between what is left of it can't be left out.
  const before = { start: placement.start + slack.start, end: start };
  const after = { start: end, end: placement.end - slack.end };
  return foreignCharacters(edited, truth.span, before) + foreignCharacters(edited, truth.span, after) === 0;
}

/** How many characters within a place were outside the quotation in the old text. */
function foreignCharacters({ came }: EditedText, span: TextSpan, place: TextSpan): number {
  let count = 0;
  for (let at = place.start; at < place.end; at += 1) {
    const origin = came[at] ?? -1;
    if (origin >= 0 && (origin < span.start || origin >= span.end)) count += 1;
  }
  return count;
}

/**
 * How far each end can be off because nobody can tell: where a character was taken out or put in next to the same
 * character, the same text comes of taking out or putting in either.
 */
function slackAt(edited: EditedText, span: TextSpan): { start: number; end: number } {
  let start = 0;
  let end = 0;
  for (const edit of edited.edits) {
    if (edit.oldStart > span.end + 64 || edit.oldEnd < span.start - 64) continue;
    const isRemoval = edit.newStart === edit.newEnd;
    if (!isRemoval && edit.oldStart !== edit.oldEnd) continue;
    const [text, from, to] = isRemoval
      ? [edited.old, edit.oldStart, edit.oldEnd]
      : [edited.new, edit.newStart, edit.newEnd];
    let left = 0;
    while (from - left > 0 && text[from - left - 1] === text[to - left - 1]) left += 1;
    let right = 0;
    while (to + right < text.length && text[from + right] === text[to + right]) right += 1;
    const isAt = (offset: number) => offset >= edit.oldStart - left && offset <= edit.oldEnd + right;
    if (isAt(span.start)) start = Math.max(start, left + right);
    if (isAt(span.end)) end = Math.max(end, left + right);
  }
  return { start, end };
}
