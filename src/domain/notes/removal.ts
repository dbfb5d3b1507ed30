/** That a note was removed by its author: what stays of it, so that an older copy does not bring it back. */
import type { Author, Note } from './note.ts';

export interface Removal {
  /** Of the note. */
  readonly id: string;
  /** Of the note; absent as there. */
  readonly author?: Author;
  /** ISO 8601 with milliseconds, UTC. */
  readonly removed: string;
}

/** Notes, and what is known to have been removed. */
export interface NoteSet {
  readonly notes: readonly Note[];
  readonly removals: readonly Removal[];
}
