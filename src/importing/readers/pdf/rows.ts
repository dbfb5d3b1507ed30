/** Puts the pieces of a PDF page together as rows of one baseline each, with the gaps between their parts. */
import type { Run } from '../line-writer.ts';
import type { Piece } from './pieces.ts';

/** Pieces that follow each other without a wide gap. */
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** In sizes of the type: wider than any space between words, narrower than the gap between columns. */
const wideGap = 1.2;

/** From the top of the page to its foot, each from left to right. */
export function rowsOf(pieces: readonly Piece[]): readonly (readonly Segment[])[] {
  const sorted = pieces.toSorted((one, other) => one.y - other.y || one.x - other.x);
  const rows: Piece[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row === undefined || piece.y - base > piece.size * 0.4) {
      rows.push([piece]);
      base = piece.y;
    } else row.push(piece);
  }
  return rows.map(segmentsOf).filter((segments) => segments.length > 0);
}

function segmentsOf(row: readonly Piece[]): Segment[] {
  const sorted = row.toSorted((one, other) => one.x - other.x);
  const groups: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    if (piece.text.trim() === '') {
      groups.at(-1)?.push(piece);
      continue;
    }
    if (piece.x - right > piece.size * wideGap) groups.push([piece]);
    else groups.at(-1)?.push(piece);
    right = Math.max(right, piece.x + piece.width);
  }
  return groups.map(segmentOf);
}

function segmentOf(pieces: readonly Piece[]): Segment {
  const seen = pieces.filter(({ text }) => text.trim() !== '');
  const sizes = seen.toSorted((one, other) => other.text.length - one.text.length);
  return {
    pieces,
    left: Math.min(...seen.map(({ x }) => x)),
    right: Math.max(...seen.map(({ x, width }) => x + width)),
    y: Math.max(...seen.map(({ y }) => y)),
    size: sizes[0]?.size ?? 1,
  };
}

const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/;

/** The words of segments that stand in one line; `gap` comes between two of them. */
export function runsOf(segments: readonly Segment[], gap: string): Run[] {
  return segments.flatMap((segment, index) => {
    const runs = runsWithin(segment);
    return index === 0 ? runs : [{ text: gap, isBold: false, size: segment.size }, ...runs];
  });
}

function runsWithin({ pieces }: Segment): Run[] {
  const runs: { text: string; isBold: boolean; size: number }[] = [];
  let before: Piece | null = null;
  let isSpaced = false;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      isSpaced = true;
      continue;
    }
    const space = before === null ? '' : spaceBetween(before, piece, isSpaced);
    runs.push({
      text: space + withoutThinSpaces(piece.text),
      isBold: piece.isBold,
      size: roundSize(piece.size),
    });
    before = piece;
    isSpaced = false;
  }
  return runs;
}

function spaceBetween(before: Piece, piece: Piece, isSpaced: boolean): '' | ' ' {
  const gap = (piece.x - before.x - before.width) / piece.size;
  const [one, other] = [chinese.test(before.text.slice(-1)), chinese.test(piece.text.charAt(0))];
  if (one !== other) return isSpaced && gap > 0.6 ? ' ' : '';
  if (one) return gap > 0.6 || (isSpaced && gap > 0.2) ? ' ' : '';
  return isSpaced || gap > 0.15 ? ' ' : '';
}

/** Word processors set Chinese and Latin a little apart; pdf.js takes that for a space. */
function withoutThinSpaces(text: string): string {
  return text.replace(
    /(?<=[\u3000-\u9fff\uff00-\uffef“”—…]) (?=[\w%])|(?<=[\w%]) (?=[\u3000-\u9fff\uff00-\uffef“”—…])/g,
    '',
  );
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}
