/** On which words a note about a change is made: on the new document's, and on the old one's where words were removed. */
import type { ComparedRow, Comparison } from '../../domain/compare/comparison.ts';
import { type Place, type TextRange, wholeLine } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import { isOnSide, linesOfRow, type Side } from './row-lines.ts';

export interface ChangedWords {
  readonly side: Side;
  readonly range: TextRange;
}

/** `end` is the row after the change's last one. */
export function changedWords(
  { rows, changes }: Comparison,
  change: number,
  end: number,
  old: Report,
  next: Report,
): ChangedWords | null {
  const row = rows[changes[change]?.row ?? -1];
  const last = rows[end - 1];
  if (!row || !last) return null;
  const side = row.new === null ? 'old' : 'new';
  const report = { old, new: next };
  if (row.kind !== 'changed') return wholeLines(side, report[side], row, last);
  return changedIn('new', next, row) ?? changedIn('old', old, row);
}

function wholeLines(side: Side, report: Report, row: ComparedRow, last: ComparedRow): ChangedWords | null {
  const first = report.lines[linesOfRow(row, side)?.first ?? -1];
  const end = report.lines[(linesOfRow(last, side)?.end ?? 0) - 1];
  if (!first || !end) return null;
  return { side, range: { start: wholeLine(first).start, end: wholeLine(end).end } };
}

/** From the first to the last word that only this document has; null where it has none. */
function changedIn(side: Side, report: Report, row: ComparedRow): ChangedWords | null {
  let at = 0;
  let start: number | null = null;
  let end = 0;
  for (const piece of row.pieces) {
    if (!isOnSide(piece, side)) continue;
    const from = at;
    at += piece.text.length;
    if (piece.kind === 'same') continue;
    start ??= from;
    end = at;
  }
  const first = start === null ? null : placeIn(report, row[side], start);
  const last = placeIn(report, row[side], end);
  return first && last ? { side, range: { start: first, end: last } } : null;
}

/** An offset in the row's words, whose lines are parted by `\n`, as a place in the document. */
function placeIn(report: Report, first: number | null, offset: number): Place | null {
  let rest = offset;
  for (let at = first ?? report.lines.length; at < report.lines.length; at += 1) {
    const line = report.lines[at];
    if (line && rest <= line.text.length) return { line: line.id, offset: rest };
    rest -= (line?.text.length ?? 0) + 1;
  }
  return null;
}
