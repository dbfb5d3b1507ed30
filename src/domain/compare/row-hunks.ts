/** The places of a row at which its words differ. */
import type { Piece } from './comparison.ts';

export interface RowHunk {
  readonly removed: string;
  readonly added: string;
  /** Where it begins in the old and in the new wording of the row. */
  readonly oldAt: number;
  readonly newAt: number;
  /** What is the same right before it and right after it. */
  readonly before: string;
  readonly after: string;
}

export function hunksOf(pieces: readonly Piece[]): RowHunk[] {
  const hunks: RowHunk[] = [];
  let open: RowHunk | null = null;
  let before = '';
  const at = { old: 0, next: 0 };
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      if (open) hunks.push({ ...open, after: text });
      open = null;
      before = text;
    } else {
      open ??= { removed: '', added: '', oldAt: at.old, newAt: at.next, before, after: '' };
      open = { ...open, [kind]: open[kind] + text };
    }
    if (kind !== 'added') at.old += text.length;
    if (kind !== 'removed') at.next += text.length;
  }
  return open ? [...hunks, open] : hunks;
}
