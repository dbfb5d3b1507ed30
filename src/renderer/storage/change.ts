/** What was done to one record. */
import type { Bookmark, Note } from '../../domain/notes/note.ts';

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
  | { readonly table: 'bookmarks'; readonly before: Bookmark | null; readonly after: Bookmark | null };
