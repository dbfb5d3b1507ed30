/** What was done to one record. */
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import type { ReadingPlace } from './places.ts';

/** One record before and after; null where it does not exist. */
export type Change =
  | {
      readonly table: 'notes';
      readonly before: Note | null;
      readonly after: Note | null;
      /** From a file: gives way to whatever was stored later, also while the import was being looked at. */
      readonly isImported?: true;
      /** Made just now: its id is known nowhere else, so that nothing has to be looked up before it is stored. */
      readonly isNew?: true;
    }
  | { readonly table: 'bookmarks'; readonly before: Bookmark | null; readonly after: Bookmark | null }
  | {
      readonly table: 'documents';
      readonly before: LibraryDocument | null;
      readonly after: LibraryDocument | null;
    }
  | { readonly table: 'carries'; readonly before: Carry | null; readonly after: Carry | null }
  | { readonly table: 'writings'; readonly before: Writing | null; readonly after: Writing | null }
  | { readonly table: 'joins'; readonly before: FigureJoin | null; readonly after: FigureJoin | null }
  /** With its document; reading on writes it by itself. */
  | { readonly table: 'places'; readonly before: ReadingPlace | null; readonly after: ReadingPlace | null };

/** Null where neither state is there. */
export function idOfChange(change: Change): string | null {
  if (change.table === 'places') return (change.after ?? change.before)?.report ?? null;
  return (change.after ?? change.before)?.id ?? null;
}
