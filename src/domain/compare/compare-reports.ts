/** Compares two documents, or two versions of one: which lines are the same, changed, added, removed or moved. */
import { diffArrays } from 'diff';
import type { Report } from '../report/report.ts';
import { compareWords } from './compare-words.ts';
import type { ComparedRow, Comparison } from './comparison.ts';
import { countChanges } from './count-changes.ts';

/** `onProgress` is told how much is done, from 0 to 1. */
export function compareReports(old: Report, next: Report, onProgress?: (done: number) => void): Comparison {
  const oldLines = old.lines.map(({ text }) => text);
  const newLines = next.lines.map(({ text }) => text);
  const rows: ComparedRow[] = [];
  let from = 0;
  let to = 0;
  const removed: number[] = [];
  const added: number[] = [];
  const flush = () => {
    const pairs = Math.min(removed.length, added.length);
    for (let index = 0; index < pairs; index += 1) {
      const [oldIndex = 0, newIndex = 0] = [removed[index], added[index]];
      const pieces = compareWords(oldLines[oldIndex] ?? '', newLines[newIndex] ?? '');
      rows.push({ kind: 'changed', old: oldIndex, new: newIndex, pieces, moved: null });
    }
    for (const index of removed.slice(pairs)) {
      const pieces = [{ kind: 'removed', text: oldLines[index] ?? '' }] as const;
      rows.push({ kind: 'removed', old: index, new: null, pieces, moved: null });
    }
    for (const index of added.slice(pairs)) {
      const pieces = [{ kind: 'added', text: newLines[index] ?? '' }] as const;
      rows.push({ kind: 'added', old: null, new: index, pieces, moved: null });
    }
    removed.length = 0;
    added.length = 0;
  };
  for (const { value, added: isAdded, removed: isRemoved } of diffArrays(oldLines, newLines)) {
    for (const text of value) {
      if (isRemoved) removed.push(from++);
      else if (isAdded) added.push(to++);
      else {
        flush();
        rows.push({ kind: 'same', old: from++, new: to++, pieces: [{ kind: 'same', text }], moved: null });
      }
    }
  }
  flush();
  onProgress?.(1);
  return { rows, changes: countChanges(rows) };
}
