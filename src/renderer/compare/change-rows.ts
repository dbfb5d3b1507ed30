/** Which rows belong to which change: neighbouring rows that were added or removed are one, and both rows of a move. */
import type { Comparison } from '../../domain/compare/comparison.ts';

export interface ChangeRows {
  /** By row: the index of its change; -1 where nothing changed. */
  readonly changeOf: Int32Array;
  /** By change: the row after its last one. */
  readonly ends: Int32Array;
}

export function findChangeRows({ rows, changes }: Comparison): ChangeRows {
  const changeOf = new Int32Array(rows.length).fill(-1);
  const ends = new Int32Array(changes.length);
  changes.forEach(({ kind, row: first }, change) => {
    const next = changes[change + 1]?.row ?? rows.length;
    const goesOn = (row: number) => {
      const { kind: own, moved } = rows[row] ?? { kind: 'same', moved: null };
      if (kind === 'moved') return moved !== null && own !== 'removed';
      return kind !== 'changed' && own === kind && moved === null;
    };
    let end = first + 1;
    while (end < next && goesOn(end)) end += 1;
    changeOf.fill(change, first, end);
    for (const { moved } of kind === 'moved' ? rows.slice(first, end) : []) {
      if (moved !== null) changeOf[moved] = change;
    }
    ends[change] = end;
  });
  return { changeOf, ends };
}
