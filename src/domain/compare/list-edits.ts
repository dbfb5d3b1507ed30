/** Lists the places that differ between two shown texts, with their words. */
import type { TextSpan } from '../reanchor/placement.ts';
import type { Report } from '../report/report.ts';
import type { Change, ComparedRow, Comparison } from './comparison.ts';
import { isNumberChange } from './number-change.ts';
import { hunksOf, type RowHunk } from './row-hunks.ts';

export interface Edit {
  readonly kind: Change['kind'];
  /** Index of its first row. */
  readonly row: number;
  /** In the old shown text; null where nothing was there. */
  readonly old: TextSpan | null;
  /** In the new shown text; null where nothing is there. */
  readonly next: TextSpan | null;
  readonly removed: string;
  readonly added: string;
  readonly isNumber: boolean;
}

/**
 * Whoever takes each old span out and puts the new words in at the new one has the new text. Lines that only one has,
 * or that moved, count with the line break at their end.
 */
export function listEdits({ rows }: Comparison, old: Report, next: Report): Edit[] {
  const edits: Edit[] = [];
  rows.forEach((row, index) => {
    if (row.moved !== null && row.kind === 'removed') return;
    const found = row.moved === null ? editsOfRow(row, index, old, next) : [moveOf(row, index, old, next)];
    for (const edit of found) {
      const last = edits.at(-1);
      const before = rows[index - 1];
      const isOneMore = isWholeLine(row) && before?.moved === null && before.kind === row.kind;
      if (last && isOneMore) edits[edits.length - 1] = join(last, edit);
      else edits.push(edit);
    }
  });
  return edits;
}

function isWholeLine({ kind, moved }: ComparedRow): boolean {
  return moved === null && (kind === 'added' || kind === 'removed');
}

function editsOfRow(row: ComparedRow, index: number, old: Report, next: Report): Edit[] {
  const end = isWholeLine(row) ? '\n' : '';
  return hunksOf(row.pieces).map((hunk): Edit => {
    const removed = row.kind === 'removed' ? `${hunk.removed}${end}` : hunk.removed;
    const added = row.kind === 'added' ? `${hunk.added}${end}` : hunk.added;
    return {
      kind: removed === '' ? 'added' : added === '' ? 'removed' : 'changed',
      row: index,
      old: removed === '' ? null : spanFrom(old, row.old, hunk.oldAt, removed),
      next: added === '' ? null : spanFrom(next, row.new, hunk.newAt, added),
      removed,
      added,
      isNumber: isNumberChange(hunk),
    };
  });
}

function moveOf(row: ComparedRow, index: number, old: Report, next: Report): Edit {
  const wording = (side: keyof Pick<RowHunk, 'removed' | 'added'>) =>
    `${row.pieces.map(({ kind, text }) => (kind === 'same' || kind === side ? text : '')).join('')}\n`;
  const removed = wording('removed');
  const added = wording('added');
  return {
    kind: 'moved',
    row: index,
    old: spanFrom(old, row.old, 0, removed),
    next: spanFrom(next, row.new, 0, added),
    removed,
    added,
    isNumber: hunksOf(row.pieces).some(isNumberChange),
  };
}

function spanFrom({ lines }: Report, line: number | null, at: number, words: string): TextSpan {
  const start = (lines[line ?? 0]?.start ?? 0) + at;
  return { start, end: start + words.length };
}

function join(one: Edit, other: Edit): Edit {
  return {
    ...one,
    old: one.old && other.old && { start: one.old.start, end: other.old.end },
    next: one.next && other.next && { start: one.next.start, end: other.next.end },
    removed: one.removed + other.removed,
    added: one.added + other.added,
    isNumber: one.isNumber || other.isNumber,
  };
}
