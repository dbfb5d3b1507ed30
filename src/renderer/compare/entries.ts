/** What is drawn of a comparison, from top to bottom: rows, and folds in place of long stretches that need no look. */
import type { Comparison } from '../../domain/compare/comparison.ts';

export type CompareView = 'unified' | 'side';

export type Entry =
  /** One row; side by side also a removed and an added one, which stand beside each other. */
  | { readonly kind: 'rows'; readonly rows: readonly [number] | readonly [number, number] }
  /** Rows that are not shown, half-open. */
  | Fold;

export interface Fold {
  readonly kind: 'fold';
  readonly from: number;
  readonly to: number;
  /** How many changes that are filtered out stand in it. */
  readonly changes: number;
}

export interface EntriesInput {
  readonly comparison: Comparison;
  readonly view: CompareView;
  /** By row: the index of its change, or -1. */
  readonly changeOf: Int32Array;
  /** By change: whether the filter keeps it. */
  readonly isKept: (change: number) => boolean;
  /** By row: the level of the section that its line heads; 0 for any other line. */
  readonly levels: Uint8Array;
  /** Rows of folds that were opened. */
  readonly opened: readonly (readonly [number, number])[];
}

/** Rows that are shown before and after a change. */
const around = 1;
/** Fewer rows are not worth a fold. */
const fewest = 3;

export function listEntries(input: EntriesInput): readonly Entry[] {
  const { comparison, changeOf } = input;
  const shown = findShown(input);
  const entries: Entry[] = [];
  for (let row = 0; row < comparison.rows.length; ) {
    let end = row;
    while (end < comparison.rows.length && shown[end] === 0) end += 1;
    if (end > row) {
      const hidden = new Set(changeOf.subarray(row, end));
      entries.push({ kind: 'fold', from: row, to: end, changes: hidden.size - (hidden.has(-1) ? 1 : 0) });
      row = end;
    } else if (input.view === 'side') row = pushPairs(entries, input, shown, row);
    else entries.push({ kind: 'rows', rows: [row++] });
  }
  return entries;
}

/** By row: 1 where it is shown. */
function findShown({ comparison, changeOf, isKept, levels, opened }: EntriesInput): Uint8Array {
  const { length } = comparison.rows;
  const shown = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const change = changeOf[row] ?? -1;
    if (change < 0 || !isKept(change)) continue;
    shown.fill(1, Math.max(0, row - around), Math.min(length, row + around + 1));
  }
  showHeadings(shown, levels);
  for (const [from, to] of opened) shown.fill(1, from, to);
  fillSmallGaps(shown);
  return shown;
}

/** The headings of the sections in which what is shown stands: without them nobody knows where it is. */
function showHeadings(shown: Uint8Array, levels: Uint8Array): void {
  let wanted = 0;
  for (let row = shown.length - 1; row >= 0; row -= 1) {
    const level = levels[row] ?? 0;
    if (level > 0 && (level < wanted || shown[row] === 1)) {
      shown[row] = 1;
      wanted = level;
    } else if (shown[row] === 1 && level === 0) wanted = deepest;
  }
}

/** Below every heading: a line of text asks for all that stand above it. */
const deepest = 255;

function fillSmallGaps(shown: Uint8Array): void {
  let gap = 0;
  for (let row = 0; row <= shown.length; row += 1) {
    if (shown[row] === 0) gap += 1;
    else {
      if (gap > 0 && gap < fewest) shown.fill(1, row - gap, row);
      gap = 0;
    }
  }
}

/** Removed rows and the added ones next to them stand beside each other, one by one. Returns the row after them. */
function pushPairs(entries: Entry[], { comparison }: EntriesInput, shown: Uint8Array, first: number): number {
  const { rows } = comparison;
  const isOf = (row: number, kind: 'added' | 'removed') =>
    shown[row] === 1 && rows[row]?.kind === kind && rows[row]?.moved === null;
  let middle = first;
  while (isOf(middle, 'removed')) middle += 1;
  let end = middle;
  while (middle > first && isOf(end, 'added')) end += 1;
  if (end === middle) {
    entries.push({ kind: 'rows', rows: [first] });
    return first + 1;
  }
  for (let at = 0; at < Math.max(middle - first, end - middle); at += 1) {
    const removed = first + at < middle ? first + at : null;
    const added = middle + at < end ? middle + at : null;
    if (removed !== null && added !== null) entries.push({ kind: 'rows', rows: [removed, added] });
    else if (removed !== null) entries.push({ kind: 'rows', rows: [removed] });
    else if (added !== null) entries.push({ kind: 'rows', rows: [added] });
  }
  return end;
}
