/** Tells whether a number, a date or a unit is among what differs. */
import { statedNumber } from '../report/stated-number.ts';
import type { ComparedRow, Piece } from './comparison.ts';
import { findFigures } from './figures.ts';

/** The number that a title or an item begins with counts nothing: 「三、」 that became 「四、」 is no other figure. */
export function isNumberChanged({ pieces }: Pick<ComparedRow, 'pieces'>): boolean {
  const changed = { removed: '', added: '' };
  const at = { removed: 0, added: 0 };
  const isOther = () => {
    const [old, next] = [changed.removed, changed.added].map((text) =>
      findFigures(text).map((figure) => figure.text),
    );
    changed.removed = '';
    changed.added = '';
    return old?.join('\n') !== next?.join('\n');
  };
  for (const piece of pieces) {
    if (piece.kind !== 'same')
      changed[piece.kind] += at[piece.kind] === 0 ? withoutNumber(piece) : piece.text;
    else if (isOther()) return true;
    if (piece.kind !== 'added') at.removed += piece.text.length;
    if (piece.kind !== 'removed') at.added += piece.text.length;
  }
  return isOther();
}

function withoutNumber({ text }: Piece): string {
  return text.slice(statedNumber(text)?.length ?? 0);
}
