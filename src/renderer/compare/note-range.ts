/** On which words a note about a change is made: on the new document's, and on the old one's where words were removed. */
import type { Comparison, Piece } from '../../domain/compare/comparison.ts';
import { type TextRange, wholeLine } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';

export interface ChangedWords {
  readonly side: 'old' | 'new';
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
  const { kind, row: first = 0 } = changes[change] ?? {};
  const row = rows[first];
  const last = rows[end - 1];
  if (!row || !last) return null;
  if (kind === 'added') return wholeLines('new', next, row.new, last.new);
  if (kind === 'removed') return wholeLines('old', old, row.old, last.old);
  const place = row.new === null && row.moved !== null ? rows[row.moved] : row;
  const line = next.lines[place?.new ?? -1];
  if (!place || !line) return null;
  const added = spanOf(place.pieces, 'added');
  if (added) {
    const start = { line: line.id, offset: added.start };
    return { side: 'new', range: { start, end: { line: line.id, offset: added.end } } };
  }
  const removed = spanOf(place.pieces, 'removed');
  const oldLine = old.lines[place.old ?? -1];
  if (!removed || !oldLine) return { side: 'new', range: wholeLine(line) };
  const start = { line: oldLine.id, offset: removed.start };
  return { side: 'old', range: { start, end: { line: oldLine.id, offset: removed.end } } };
}

function wholeLines(
  side: ChangedWords['side'],
  report: Report,
  first: number | null,
  last: number | null,
): ChangedWords | null {
  const [from, to] = [report.lines[first ?? -1], report.lines[last ?? -1]];
  if (!from || !to) return null;
  return { side, range: { start: wholeLine(from).start, end: wholeLine(to).end } };
}

/** From the first to the last word of a kind, in the text that has these words. */
function spanOf(
  pieces: readonly Piece[],
  kind: 'added' | 'removed',
): { readonly start: number; readonly end: number } | null {
  let at = 0;
  let start: number | null = null;
  let end = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'same' && piece.kind !== kind) continue;
    const from = at;
    at += piece.text.length;
    if (piece.kind !== kind) continue;
    start ??= from;
    end = at;
  }
  return start === null ? null : { start, end };
}
