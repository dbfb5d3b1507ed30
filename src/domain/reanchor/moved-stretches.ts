/** Finds what stands elsewhere in the new text: of what is left of both, what is unique and long enough to be no accident. */
import { alignRanges } from './align-ranges.ts';
import { gapsBetween, type Stretch, type TextCodes, type TextRanges } from './stretch.ts';
import { tidyStretches } from './tidy-stretches.ts';
import { uniqueStretches } from './unique-grams.ts';

const gramLength = 6;
/** So much said twice in the same words is no accident. */
const certainLength = 12;

/** Blocks of stretches, each block in the order of both texts. */
export function movedBlocks(
  codes: TextCodes,
  ranges: TextRanges,
  stretches: readonly Stretch[],
): Stretch[][] {
  const gaps = gapsBetween(stretches, ranges);
  const old = gather(
    codes.old,
    gaps.map(({ oldStart, oldEnd }) => ({ start: oldStart, end: oldEnd })),
    0xfffe,
  );
  const other = gather(
    codes.new,
    gaps.map(({ newStart, newEnd }) => ({ start: newStart, end: newEnd })),
    0xffff,
  );
  const whole = { oldStart: 0, oldEnd: old.codes.length, newStart: 0, newEnd: other.codes.length };
  const common = uniqueStretches({ old: old.codes, new: other.codes }, whole, gramLength);
  const blocks: { anchors: Stretch[]; oldPiece: Piece; newPiece: Piece }[] = [];
  let oldAt = 0;
  for (const stretch of common) {
    while ((old.pieces[oldAt + 1]?.at ?? Number.POSITIVE_INFINITY) <= stretch.old) oldAt += 1;
    const oldPiece = old.pieces[oldAt];
    const newPiece = pieceAt(other.pieces, stretch.new);
    if (!oldPiece || !newPiece) continue;
    const anchor = {
      old: stretch.old - oldPiece.at + oldPiece.start,
      new: stretch.new - newPiece.at + newPiece.start,
      length: stretch.length,
    };
    const last = blocks.at(-1);
    const lastAnchor = last?.anchors.at(-1);
    if (
      last &&
      lastAnchor &&
      last.oldPiece === oldPiece &&
      last.newPiece === newPiece &&
      lastAnchor.new + lastAnchor.length <= anchor.new
    ) {
      last.anchors.push(anchor);
    } else blocks.push({ anchors: [anchor], oldPiece, newPiece });
  }
  const certain = blocks.filter(({ anchors }) => isNoAccident(codes, anchors));
  return certain.map(({ anchors, oldPiece, newPiece }, index) => {
    const [previous, next] = [certain[index - 1], certain[index + 1]];
    const area = areaAround(anchors, {
      oldStart: previous?.oldPiece === oldPiece ? endOf(previous.anchors) : oldPiece.start,
      oldEnd: next?.oldPiece === oldPiece ? (next.anchors[0]?.old ?? oldPiece.end) : oldPiece.end,
      newStart: newPiece.start,
      newEnd: newPiece.end,
    });
    const found: Stretch[] = [];
    gapsBetween(anchors, area).forEach((gap, at) => {
      alignRanges(codes, gap, (stretch) => found.push(stretch));
      const anchor = anchors[at];
      if (anchor) found.push(anchor);
    });
    return tidyStretches(codes, null, found);
  });
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Where it stands among the gathered ones. */
  readonly at: number;
}

/** What is left of a text in a row, its pieces parted by a code that the other text does not have. */
function gather(codes: Uint16Array, spans: readonly { start: number; end: number }[], parting: number) {
  const long = spans.filter(({ start, end }) => end - start >= gramLength);
  const gathered = new Uint16Array(long.reduce((sum, { start, end }) => sum + end - start + 1, 0));
  let at = 0;
  const pieces = long.map(({ start, end }): Piece => {
    const piece = { start, end, at };
    gathered.set(codes.subarray(start, end), at);
    at += end - start + 1;
    gathered[at - 1] = parting;
    return piece;
  });
  return { codes: gathered, pieces };
}

function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

function endOf(anchors: readonly Stretch[]): number {
  const last = anchors.at(-1);
  return last ? last.old + last.length : 0;
}

/** The part of both ranges in which what belongs to the anchors can stand: in the new text no more than it had around it. */
function areaAround(anchors: readonly Stretch[], ranges: TextRanges): TextRanges {
  const first = anchors[0];
  const last = anchors.at(-1);
  if (!first || !last) return ranges;
  const before = (first.old - ranges.oldStart) * 2 + gramLength;
  const after = (ranges.oldEnd - last.old - last.length) * 2 + gramLength;
  return {
    ...ranges,
    newStart: Math.max(ranges.newStart, first.new - before),
    newEnd: Math.min(ranges.newEnd, last.new + last.length + after),
  };
}

function isNoAccident(codes: TextCodes, anchors: readonly Stretch[]): boolean {
  if (anchors.reduce((sum, { length }) => sum + length, 0) >= certainLength) return true;
  return anchors.some(
    (anchor) =>
      isSentence(codes.old, anchor.old, anchor.old + anchor.length) &&
      isSentence(codes.new, anchor.new, anchor.new + anchor.length),
  );
}

const ends = new Set([...'\n。！？；，：'].map((mark) => mark.charCodeAt(0)));

/** Whether it begins and ends where a clause does. */
function isSentence(codes: Uint16Array, start: number, end: number): boolean {
  const begins = start === 0 || ends.has(codes[start - 1] ?? 0) || ends.has(codes[start] ?? 0);
  return begins && (end === codes.length || ends.has(codes[end - 1] ?? 0) || ends.has(codes[end] ?? 0));
}
