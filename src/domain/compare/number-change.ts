/** Tells whether a number, a date or a unit is among what differs. */
import { statedNumber } from '../report/stated-number.ts';
import { findFigures } from './figures.ts';
import type { RowHunk } from './row-hunks.ts';

/** The number that a title or an item begins with counts nothing: 「三、」 that became 「四、」 is no other figure. */
export function isNumberChange({ removed, added, oldAt, newAt }: RowHunk): boolean {
  return figuresIn(removed, oldAt) !== figuresIn(added, newAt);
}

function figuresIn(text: string, at: number): string {
  return findFigures(withoutNumber(text, at))
    .map((figure) => figure.text)
    .join('\n');
}

function withoutNumber(text: string, at: number): string {
  // Where only the number differs, the mark after it is no part of what differs; 「（3）」 has one before it too.
  if (at <= 1 && /^\d{1,3}$/.test(text)) return '';
  return at === 0 ? text.slice(statedNumber(text)?.length ?? 0) : text;
}
