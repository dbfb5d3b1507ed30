/** What is stored, live: a change in this or another window is seen without asking again. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { getHoldings, type Holdings, releaseStored, subscribeHoldings } from './changes.ts';
import { database } from './database.ts';
import type { ReadingPlace } from './places.ts';

const none: never[] = [];

export function useHoldings(): Holdings {
  return useSyncExternalStore(subscribeHoldings, getHoldings);
}

/** Notes of one report, or of all; undefined until the first answer. */
export function useNotes(report?: string): readonly Note[] | undefined {
  const stored = useLiveQuery(
    () => readOr(() => (report ? database.notes.where({ report }).toArray() : database.notes.toArray())),
    [report],
  );
  const { notes: held } = useHoldings();
  useEffect(releaseStored, [stored]);
  return useMemo(() => stored && overlay(stored, held, report), [stored, held, report]);
}

export function useBookmarks(report?: string): readonly Bookmark[] | undefined {
  const stored = useLiveQuery(
    () =>
      readOr(() => (report ? database.bookmarks.where({ report }).toArray() : database.bookmarks.toArray())),
    [report],
  );
  const { bookmarks: held } = useHoldings();
  useEffect(releaseStored, [stored]);
  return useMemo(() => stored && overlay(stored, held, report), [stored, held, report]);
}

export function usePlaces(): readonly ReadingPlace[] | undefined {
  return useLiveQuery(() => readOr(() => database.places.toArray()));
}

/** A store that cannot be read counts as empty: the page goes on, and the save state tells of it. */
async function readOr<Row>(read: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await read();
  } catch {
    return none;
  }
}

function overlay<Row extends { readonly id: string; readonly report: string }>(
  stored: readonly Row[],
  held: ReadonlyMap<string, Row | null>,
  report: string | undefined,
): readonly Row[] {
  if (held.size === 0) return stored;
  const added = [...held.values()].filter((row) => row !== null && (!report || row.report === report));
  return [...stored.filter((row) => !held.has(row.id)), ...added.filter((row) => row !== null)];
}
