/** Lists what is counted and gone through in a comparison. */
import type { Change, ComparedRow } from './comparison.ts';

export function countChanges(rows: readonly ComparedRow[]): Change[] {
  const changes: Change[] = [];
  rows.forEach((row, index) => {
    if (row.kind === 'same' || (row.kind !== 'changed' && rows[index - 1]?.kind === row.kind)) return;
    const isNumber = row.pieces.some(({ kind, text }) => kind !== 'same' && /\d/.test(text));
    changes.push({ kind: row.kind, row: index, isNumber });
  });
  return changes;
}
