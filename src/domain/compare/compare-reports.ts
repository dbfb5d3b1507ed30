/** Compares two documents, or two versions of one: which lines are the same, changed, added, removed or moved. */
import type { Report } from '../report/report.ts';
import { alignLines } from './align-lines.ts';
import { compareWords } from './compare-words.ts';
import type { ComparedRow, Comparison, Piece } from './comparison.ts';
import { countChanges } from './count-changes.ts';
import type { LineMatch } from './line-match.ts';

/** `onProgress` is told how much is done, from 0 to 1. */
export function compareReports(
  old: Report,
  next: Report,
  onProgress: (done: number) => void = () => {},
): Comparison {
  const oldLines = old.lines.map(({ text }) => text);
  const newLines = next.lines.map(({ text }) => text);
  const { kept, moved } = alignLines(oldLines, newLines, (done) => onProgress(done * shareOfAlignment));
  const movedFrom = new Set(moved.map((match) => match.old));
  const movedTo = new Map(moved.map((match) => [match.next, match]));
  const rows: Draft[] = [];
  const add = (match: LineMatch, isMoved: boolean) => {
    const pieces = piecesOf(oldLines, newLines, match);
    const kind = pieces.every((piece) => piece.kind === 'same') ? 'same' : 'changed';
    rows.push({ kind, old: match.old, new: match.next, pieces, isMoved });
  };
  let oldLine = 0;
  let newLine = 0;
  const addSingle = (oldEnd: number, newEnd: number) => {
    for (; oldLine < oldEnd; oldLine += 1) {
      const pieces = [{ kind: 'removed', text: oldLines[oldLine] ?? '' }] as const;
      rows.push({ kind: 'removed', old: oldLine, new: null, pieces, isMoved: movedFrom.has(oldLine) });
    }
    for (; newLine < newEnd; newLine += 1) {
      const match = movedTo.get(newLine);
      const pieces = [{ kind: 'added', text: newLines[newLine] ?? '' }] as const;
      if (match) add(match, true);
      else rows.push({ kind: 'added', old: null, new: newLine, pieces, isMoved: false });
    }
  };
  kept.forEach((match, index) => {
    addSingle(match.old, match.next);
    add(match, false);
    oldLine = match.oldEnd;
    newLine = match.nextEnd;
    if (index % 64 === 0) onProgress(shareOfAlignment + (1 - shareOfAlignment) * (index / kept.length));
  });
  addSingle(oldLines.length, newLines.length);
  const linked = linkMoves(rows);
  onProgress(1);
  return { rows: linked, changes: countChanges(linked) };
}

/** Of the whole time, about. */
const shareOfAlignment = 0.4;

type Draft = Omit<ComparedRow, 'moved'> & { readonly isMoved: boolean };

function piecesOf(
  oldLines: readonly string[],
  newLines: readonly string[],
  match: LineMatch,
): readonly Piece[] {
  const old = oldLines.slice(match.old, match.oldEnd).join('\n');
  const next = newLines.slice(match.next, match.nextEnd).join('\n');
  return old === next ? [{ kind: 'same', text: old }] : compareWords(old, next);
}

function linkMoves(drafts: readonly Draft[]): ComparedRow[] {
  const from = new Map<number | null, number>();
  const to = new Map<number | null, number>();
  drafts.forEach(({ isMoved, kind, old }, index) => {
    if (isMoved) (kind === 'removed' ? from : to).set(old, index);
  });
  return drafts.map(({ isMoved, ...row }) => ({
    ...row,
    moved: isMoved ? ((row.kind === 'removed' ? to : from).get(row.old) ?? null) : null,
  }));
}
