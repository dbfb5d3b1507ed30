/** At which rows the notes of both documents stand. */
import type { Comparison } from '../../domain/compare/comparison.ts';
import { indexLines, locateAnchor } from '../../domain/notes/anchor.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { linesOfRow } from './row-lines.ts';

/** By row, the notes that begin there; those whose words no longer stand at their place are at none. */
export function notesByRow(
  { rows }: Comparison,
  old: Report,
  next: Report,
  notes: readonly Note[],
): ReadonlyMap<number, readonly Note[]> {
  const byRow = new Map<number, Note[]>();
  const own = notes.filter(({ report }) => report === old.id || report === next.id);
  if (own.length === 0) return byRow;
  const rowsOf = { old: new Map<number, number>(), new: new Map<number, number>() };
  rows.forEach((row, index) => {
    // The old words of a moved line stand at its old place, and are told of there.
    const isNewPlace = row.moved !== null && row.kind !== 'removed';
    for (const side of isNewPlace ? (['new'] as const) : (['old', 'new'] as const)) {
      const lines = linesOfRow(row, side);
      for (let line = lines?.first ?? 0; line < (lines?.end ?? 0); line += 1) rowsOf[side].set(line, index);
    }
  });
  for (const note of own) {
    const [report, rowOf] = note.report === next.id ? [next, rowsOf.new] : [old, rowsOf.old];
    const lines = indexLines(report);
    const range = locateAnchor(report, note.anchor, lines);
    const row = range && rowOf.get(lines.get(range.start.line) ?? -1);
    if (row === null || row === undefined) continue;
    byRow.set(row, [...(byRow.get(row) ?? []), note]);
  }
  return byRow;
}
