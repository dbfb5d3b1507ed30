/** What is stored, watched without a page: what this or another window changes is told again. */
import { liveQuery } from 'dexie';
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { RemovedRevisions } from '../../domain/library/versions.ts';
import type { Note } from '../../domain/notes/note.ts';
import { database } from './database.ts';
import { readRemovedRevisions } from './removed-revisions.ts';

/** What stops the watching. */
export type Stop = () => void;

export function watchNotes(onNotes: (notes: readonly Note[]) => void): Stop {
  return watch(() => database.notes.toArray(), [], onNotes);
}

export function watchDocuments(onDocuments: (documents: readonly LibraryDocument[]) => void): Stop {
  return watch(() => database.documents.toArray(), [], onDocuments);
}

export function watchJoins(onJoins: (joins: readonly FigureJoin[]) => void): Stop {
  return watch(() => database.joins.toArray(), [], onJoins);
}

export function watchRemovedRevisions(onRemoved: (removed: RemovedRevisions) => void): Stop {
  return watch(readRemovedRevisions, new Map(), onRemoved);
}

/** Ids of the documents that were read, the last one first. */
export async function listLastRead(): Promise<readonly string[]> {
  const places = await database.places.toArray().catch(() => []);
  return places.toSorted((one, other) => (one.visited < other.visited ? 1 : -1)).map(({ report }) => report);
}

/** When the store can't be read, its last answer stands. */
function watch<Value>(read: () => Promise<Value>, first: Value, onValue: (value: Value) => void): Stop {
  let last = first;
  const subscription = liveQuery(async () => {
    try {
      last = await read();
    } catch {
      // The page tells of it.
    }
    return last;
  }).subscribe(onValue);
  return () => subscription.unsubscribe();
}
