/** How many lines of each document a row stands for: more than one where paragraphs were split or joined. */
import type { ComparedRow, Piece } from '../../domain/compare/comparison.ts';

export type Side = 'old' | 'new';

export function isOnSide({ kind }: Piece, side: Side): boolean {
  return kind === 'same' || kind === (side === 'old' ? 'removed' : 'added');
}

/** Half-open; null where the document has no such line. */
export function linesOfRow(
  row: ComparedRow,
  side: Side,
): { readonly first: number; readonly end: number } | null {
  const first = row[side];
  if (first === null) return null;
  let end = first + 1;
  for (const piece of row.pieces) if (isOnSide(piece, side)) end += piece.text.split('\n').length - 1;
  return { first, end };
}
