/** What importing notes of another program would do, before anything is stored: nothing is dropped or overwritten. */
import type { Bookmark, Note } from '../notes/note.ts';
import type { DocumentHint, ForeignNote } from './foreign-note.ts';

export interface ForeignPlan {
  /** New, on the very words that they quote. */
  readonly added: readonly Note[];
  /** New, but to be confirmed one by one. */
  readonly doubtful: readonly DoubtfulNote[];
  /** New, without a certain place: kept with their quotation, and shown as standing nowhere. */
  readonly unplaced: readonly Note[];
  /** What is stored already, or stands twice in the file. */
  readonly same: readonly Note[];
  /** A stored note that goes by the same id and says something else: the user chooses. */
  readonly different: readonly DifferentNote[];
  readonly bookmarks: readonly Bookmark[];
  readonly sameBookmarks: number;
  readonly unplacedBookmarks: readonly ForeignNote[];
  /** Longer than a note can be. */
  readonly tooLong: readonly ForeignNote[];
  /** Of documents that are not at hand, or of which several may be meant: the user is asked, or brings them in. */
  readonly unknown: readonly UnknownForeignDocument[];
}

export interface DoubtfulNote {
  /** As it would stand here. */
  readonly note: Note;
  /** What the file quotes. */
  readonly quoted: string;
  /**
   * Other words stand there; only marks and spaces differ; the words stand at several places; it quotes nothing, and
   * stands at the beginning.
   */
  readonly reason: 'words' | 'marks' | 'place' | 'no-quotation';
  /** As it is kept where its place is not confirmed: with its quotation, and standing nowhere. */
  readonly asQuoted: Note;
}

export interface DifferentNote {
  readonly stored: Note;
  /** With the id of the stored one. */
  readonly incoming: Note;
}

export interface UnknownForeignDocument {
  readonly hint: DocumentHint;
  /** Ids of the documents that may be meant. */
  readonly candidates: readonly string[];
  readonly notes: readonly ForeignNote[];
}
