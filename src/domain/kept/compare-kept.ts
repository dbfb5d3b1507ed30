/** Sets what was kept at an earlier moment against what is kept now. */
import type { FigureJoin } from '../figures/figure-join.ts';
import type { LibraryDocument } from '../library/document.ts';
import { contentOf } from '../notes/content.ts';
import type { Bookmark, Note } from '../notes/note.ts';
import type { Writing } from '../prepare/writing.ts';
import { canonicalJson } from './kept.ts';

/** How something of the past stands now: it is not there, it says something else, or it says the same. */
export type Standing = 'missing' | 'changed' | 'same';

export interface Made {
  readonly documents: readonly LibraryDocument[];
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  readonly writings: readonly Writing[];
  readonly joins: readonly FigureJoin[];
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

export interface PastWriting {
  readonly writing: Writing;
  readonly standing: Standing;
  /** The same writing as it is now; null when it is missing. */
  readonly present: Writing | null;
}

export interface PastJoin {
  readonly join: FigureJoin;
  readonly standing: Standing;
  /** What is decided now; null when it is left to the rules. */
  readonly present: FigureJoin | null;
}

export interface Comparison {
  readonly documents: readonly PastDocument[];
  readonly notes: readonly PastNote[];
  readonly bookmarks: readonly PastBookmark[];
  readonly writings: readonly PastWriting[];
  readonly joins: readonly PastJoin[];
}

/** Notes and writings that were stored anew without any other word in them are the same. */
export function compareKept(past: Made, present: Made): Comparison {
  const notesNow = new Map(present.notes.map((note) => [note.id, note]));
  const writingsNow = new Map(present.writings.map((writing) => [writing.id, writing]));
  const joinsNow = new Map(present.joins.map((join) => [join.id, join]));
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
    writings: past.writings.map((writing) => {
      const now = writingsNow.get(writing.id) ?? null;
      return { writing, standing: standingOfWriting(writing, now), present: now };
    }),
    joins: past.joins.map((join) => {
      const now = joinsNow.get(join.id) ?? null;
      return { join, standing: standingOfJoin(join, now), present: now };
    }),
  };
}

/** All of them together. */
export function countStandings({
  documents,
  notes,
  bookmarks,
  writings,
  joins,
}: Comparison): Readonly<Record<Standing, number>> {
  const counts = { missing: 0, changed: 0, same: 0 };
  for (const { standing } of [...documents, ...notes, ...bookmarks, ...writings, ...joins])
    counts[standing] += 1;
  return counts;
}

function standingOf(note: Note, now: Note | null): Standing {
  if (now === null) return 'missing';
  return contentOf({ ...note, changed: now.changed }) === contentOf(now) ? 'same' : 'changed';
}

function standingOfWriting(writing: Writing, now: Writing | null): Standing {
  if (now === null) return 'missing';
  return canonicalJson({ ...writing, changed: now.changed }) === canonicalJson(now) ? 'same' : 'changed';
}

function standingOfJoin(join: FigureJoin, now: FigureJoin | null): Standing {
  if (now === null) return 'missing';
  return join.indicator === now.indicator ? 'same' : 'changed';
}
