/** Lists what is counted and gone through in a comparison. */
import type { Change, ComparedRow } from './comparison.ts';
import { isNumberChange } from './number-change.ts';
import { hunksOf } from './row-hunks.ts';

export function countChanges(rows: readonly ComparedRow[]): Change[] {
  const changes: Change[] = [];
  /** The row that the last change goes on to. */
  let last: ComparedRow | null = null;
  rows.forEach((row, index) => {
    // A move is counted where it went.
    const kind = row.moved === null ? row.kind : row.kind === 'removed' ? null : 'moved';
    if (kind === null || kind === 'same') {
      last = null;
      return;
    }
    const isNumber = hunksOf(row.pieces).some(isNumberChange);
    const change = changes.at(-1);
    if (change && last && goesOn(last, row)) {
      changes[changes.length - 1] = { ...change, isNumber: change.isNumber || isNumber };
    } else {
      changes.push({ kind, row: index, isNumber });
    }
    last = row;
  });
  return changes;
}

function goesOn(last: ComparedRow, row: ComparedRow): boolean {
  if (last.kind === 'changed' || last.kind !== row.kind || (last.moved === null) !== (row.moved === null))
    return false;
  return row.moved === null || (last.old ?? 0) + 1 === row.old;
}
