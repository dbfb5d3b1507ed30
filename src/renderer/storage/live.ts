/** What is stored, live: a change in this or another window is seen without asking again. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { getHoldings, type Holdings, releaseStored, subscribeHoldings } from './changes.ts';
import { database } from './database.ts';
import { overlay } from './overlay.ts';
import { listPlaces, type ReadingPlace } from './places.ts';
import { readRemovedRevisions } from './removed-revisions.ts';
import { reportUnreadable } from './use-storage-state.ts';

export function useHoldings(): Holdings {
  return useSyncExternalStore(subscribeHoldings, getHoldings);
}

/** All notes; undefined until the first answer. */
export function useNotes(): readonly Note[] | undefined {
  const stored = useLiveQuery(() => readNotes(() => database.notes.toArray()));
  const { notes: held } = useHoldings();
  useEffect(() => {
    if (stored) releaseStored('notes', stored);
  }, [stored]);
  return useMemo(() => stored && overlay(stored, held), [stored, held]);
}

/** All bookmarks; undefined until the first answer. */
export function useBookmarks(): readonly Bookmark[] | undefined {
  const stored = useLiveQuery(() => readBookmarks(() => database.bookmarks.toArray()));
  const { bookmarks: held } = useHoldings();
  useEffect(() => {
    if (stored) releaseStored('bookmarks', stored);
  }, [stored]);
  return useMemo(() => stored && overlay(stored, held), [stored, held]);
}

/** All documents that were brought in, also those that are archived; undefined until the first answer. */
export function useLibraryDocuments(): readonly LibraryDocument[] | undefined {
  const stored = useLiveQuery(() => readDocuments(() => database.documents.toArray()));
  const { documents: held } = useHoldings();
  useEffect(() => {
    if (stored) releaseStored('documents', stored);
  }, [stored]);
  return useMemo(() => stored && overlay(stored, held), [stored, held]);
}

/** What was carried from version to version of all documents; undefined until the first answer. */
export function useCarries(): readonly Carry[] | undefined {
  const stored = useLiveQuery(() => readCarries(() => database.carries.toArray()));
  const { carries: held } = useHoldings();
  useEffect(() => {
    if (stored) releaseStored('carries', stored);
  }, [stored]);
  return useMemo(() => stored && overlay(stored, held), [stored, held]);
}

/** All speeches and proposals; undefined until the first answer. */
export function useWritings(): readonly Writing[] | undefined {
  const stored = useLiveQuery(() => readWritings(() => database.writings.toArray()));
  const { writings: held } = useHoldings();
  useEffect(() => {
    if (stored) releaseStored('writings', stored);
  }, [stored]);
  return useMemo(() => stored && overlay(stored, held), [stored, held]);
}

/** What the user decided of the words of figures; undefined until the first answer. */
export function useFigureJoins(): readonly FigureJoin[] | undefined {
  const stored = useLiveQuery(() => readJoins(() => database.joins.toArray()));
  const { joins: held } = useHoldings();
  useEffect(() => {
    if (stored) releaseStored('joins', stored);
  }, [stored]);
  return useMemo(() => stored && overlay(stored, held), [stored, held]);
}

/** Null where there is none; undefined until the first answer. */
export function useWriting(id: string): Writing | null | undefined {
  const writings = useWritings();
  return useMemo(() => writings && (writings.find((each) => each.id === id) ?? null), [writings, id]);
}

/** Of documents that were removed and can be taken back, whose next version each is; undefined until the first answer. */
export function useRemovedRevisions(): ReadonlyMap<string, string | null> | undefined {
  return useLiveQuery(readRemovedRevisions);
}

export function usePlaces(): readonly ReadingPlace[] | undefined {
  return useLiveQuery(() => readPlaces(listPlaces));
}

const readNotes = rememberingRead<Note>();
const readBookmarks = rememberingRead<Bookmark>();
const readCarries = rememberingRead<Carry>();
const readJoins = rememberingRead<FigureJoin>();
const readWritings = rememberingRead<Writing>();
const readDocuments = rememberingRead<LibraryDocument>();
const readPlaces = rememberingRead<ReadingPlace>();

/** When the store cannot be read, its last answer stands, and the storage state tells of it. */
function rememberingRead<Row>(): (read: () => Promise<Row[]>) => Promise<Row[]> {
  let last: Row[] = [];
  return async (read) => {
    try {
      last = await read();
    } catch {
      reportUnreadable();
    }
    return last;
  };
}
