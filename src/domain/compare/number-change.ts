/** Tells whether a number, a date or a unit is among what differs. */

import { findNumberTokens } from '../figures/number-tokens.ts';
import { statedNumber } from '../report/stated-number.ts';
import type { Piece } from './comparison.ts';
import { hunksOf, type RowHunk } from './row-hunks.ts';

/** The number that a title or an item begins with counts nothing: 「三、」 that became 「四、」 is no other figure. */
export function isNumberChange(hunk: RowHunk): boolean {
  const { removed, added, oldAt, newAt } = hunk;
  return figuresIn(removed, oldAt, hunk) !== figuresIn(added, newAt, hunk);
}

/** Of a row's pieces, which are a part of such a change. */
export function partsOfNumberChanges(pieces: readonly Piece[]): readonly boolean[] {
  const hunks = hunksOf(pieces).map(isNumberChange);
  let hunk = -1;
  return pieces.map(({ kind }, at) => {
    if (kind === 'same') return false;
    if ((pieces[at - 1]?.kind ?? 'same') === 'same') hunk += 1;
    return hunks[hunk] === true;
  });
}

function figuresIn(text: string, at: number, { before, after }: RowHunk): string {
  // Where only the number differs, the mark after it is no part of what differs; 「（3）」 has one before it too.
  const isStated = at === 0 ? /^[、.．)）](?!\t)/.test(after) : at === 1 && /^[（(]$/.test(before);
  if (isStated && /^\d{1,3}$/.test(text)) return '';
  const stated = at === 0 ? (statedNumber(text)?.length ?? 0) : 0;
  return findNumberTokens(text.slice(stated))
    .map((figure) => figure.text)
    .join('\n');
}
