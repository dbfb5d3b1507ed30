/** Sets what was kept at an earlier moment against what is kept now. */
import type { LibraryDocument } from '../library/document.ts';
import { contentOf } from '../notes/content.ts';
import type { Bookmark, Note } from '../notes/note.ts';

/** How something of the past stands now: it is not there, it says something else, or it says the same. */
export type Standing = 'missing' | 'changed' | 'same';

export interface Made {
  readonly documents: readonly LibraryDocument[];
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
}

export interface PastNote {
  readonly note: Note;
  readonly standing: Standing;
  /** The same note as it is now; null when it is missing. */
  readonly present: Note | null;
}

export interface PastBookmark {
  readonly bookmark: Bookmark;
  readonly standing: 'missing' | 'same';
}

export interface PastDocument {
  readonly document: LibraryDocument;
  /** What was renamed or moved since is the same. */
  readonly standing: 'missing' | 'same';
}

export interface Comparison {
  readonly documents: readonly PastDocument[];
  readonly notes: readonly PastNote[];
  readonly bookmarks: readonly PastBookmark[];
}

/** Notes that were stored anew without any other word in them are the same. */
export function compareKept(past: Made, present: Made): Comparison {
  const notesNow = new Map(present.notes.map((note) => [note.id, note]));
  const bookmarksNow = new Set(present.bookmarks.map(({ id }) => id));
  const documentsNow = new Set(present.documents.map(({ id }) => id));
  return {
    documents: past.documents.map((document) => ({
      document,
      standing: documentsNow.has(document.id) ? 'same' : 'missing',
    })),
    notes: past.notes.map((note) => {
      const now = notesNow.get(note.id) ?? null;
      return { note, standing: standingOf(note, now), present: now };
    }),
    bookmarks: past.bookmarks.map((bookmark) => ({
      bookmark,
      standing: bookmarksNow.has(bookmark.id) ? 'same' : 'missing',
    })),
  };
}

/** Documents, notes and bookmarks together. */
export function countStandings({
  documents,
  notes,
  bookmarks,
}: Comparison): Readonly<Record<Standing, number>> {
  const counts = { missing: 0, changed: 0, same: 0 };
  for (const { standing } of [...documents, ...notes, ...bookmarks]) counts[standing] += 1;
  return counts;
}

function standingOf(note: Note, now: Note | null): Standing {
  if (now === null) return 'missing';
  return contentOf({ ...note, changed: now.changed }) === contentOf(now) ? 'same' : 'changed';
}
