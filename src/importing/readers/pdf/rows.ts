/** Puts the pieces of a PDF page together as rows of one baseline each, with the gaps between their parts. */
import type { Run } from '../line-writer.ts';
import type { Piece } from './pieces.ts';
import { runsWithin } from './spaces.ts';

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

/** At least one of the pieces has something to see. */
export function segmentOf(pieces: readonly Piece[]): Segment {
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

/** The words of segments that stand in one line; `gap` comes between two of them. */
export function runsOf(segments: readonly Segment[], gap: string): Run[] {
  return segments.flatMap((segment, index) => {
    const runs = runsWithin(segment.pieces);
    return index === 0 ? runs : [{ text: gap, isBold: false, size: segment.size }, ...runs];
  });
}
