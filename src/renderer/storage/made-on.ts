/** All that was made on one version of a document, as the user left it. */
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { getHoldings } from './changes.ts';
import { database } from './database.ts';
import { overlay } from './overlay.ts';

export interface MadeOnDocument {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  /** Of what was carried to it. */
  readonly carries: readonly Carry[];
}

/** What can't be read counts as none. */
export async function readMadeOn(report: string): Promise<MadeOnDocument> {
  const { notes, bookmarks, carries } = getHoldings();
  const own = { report };
  const [storedNotes, storedBookmarks, storedCarries] = await Promise.all([
    database.notes
      .where(own)
      .toArray()
      .catch(() => []),
    database.bookmarks
      .where(own)
      .toArray()
      .catch(() => []),
    database.carries
      .where({ to: report })
      .toArray()
      .catch(() => []),
  ]);
  const isOwn = (made: { readonly report: string }) => made.report === report;
  return {
    notes: overlay(storedNotes, notes).filter(isOwn),
    bookmarks: overlay(storedBookmarks, bookmarks).filter(isOwn),
    carries: overlay(storedCarries, carries).filter(({ to }) => to === report),
  };
}
