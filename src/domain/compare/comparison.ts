/** What a comparison of two documents says: rows of lines, each the old, the new or both, with the words that differ. */

export interface Comparison {
  /** In the order of the new document; what was taken out stands where it stood. */
  readonly rows: readonly ComparedRow[];
  readonly changes: readonly Change[];
}

/**
 * A line that only one has, or a pair of lines; where a line was parted or lines were joined, the one line and all of
 * the others, with a `\n` among the pieces for each line break that only one has.
 */
export interface ComparedRow {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** Index into the old document's lines, the first of several; null for an added one. */
  readonly old: number | null;
  /** Index into the new document's lines, the first of several; null for a removed one. */
  readonly new: number | null;
  /** Its words in order; a single piece where nothing within it differs. */
  readonly pieces: readonly Piece[];
  /**
   * For a line that stands at another place in the new document: the index of its other row. The row at its old place
   * is `removed` and has the old words, the one at its new place is `same` or `changed` and has both indices.
   */
  readonly moved: number | null;
}

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What is counted and gone through: neighbouring rows that were added, removed or moved together are one each. */
export interface Change {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  /** Index of the row to go to. */
  readonly row: number;
  /** Whether a number, a date or a unit is among what differs. */
  readonly isNumber: boolean;
}
