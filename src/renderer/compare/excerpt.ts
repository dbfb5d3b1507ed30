/** A change in a few words, for the list of them. */
import type { ComparedRow, Piece } from '../../domain/compare/comparison.ts';
import { partsOfNumberChanges } from '../../domain/compare/number-change.ts';

const longest = { before: 8, after: 16, whole: 60 };

/** From a little before the first words that differ, or the first with a number, to a little after them. */
export function excerptOf({ pieces }: ComparedRow, isNumberOnly: boolean): readonly Piece[] {
  const first = Math.max(
    0,
    isNumberOnly
      ? partsOfNumberChanges(pieces).indexOf(true)
      : pieces.findIndex(({ kind }) => kind !== 'same'),
  );
  const before = pieces
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  const excerpt: Piece[] = [];
  if (before !== '') {
    const text = before.length > longest.before ? `…${before.slice(-longest.before)}` : before;
    excerpt.push({ kind: 'same', text });
  }
  let room = longest.whole;
  for (const [at, piece] of pieces.slice(first).entries()) {
    const isLast = room <= longest.after;
    const limit = piece.kind === 'same' && at > 0 && isLast ? longest.after : room;
    const text = piece.text.length > limit ? `${piece.text.slice(0, limit)}…` : piece.text;
    excerpt.push({ kind: piece.kind, text });
    room -= text.length;
    if (room <= 0) break;
  }
  return excerpt;
}
