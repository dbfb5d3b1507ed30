/** Whether the database can be used: tried at the start, and again when the browser has closed it. */
import { useSyncExternalStore } from 'react';
import { database, schemaVersion } from './database.ts';

export type StorageState =
  | 'opening'
  | 'open'
  /** A later version of the app has written it: it is read, and never changed. */
  | 'newer'
  /** The browser cannot make sense of what is on the disk, and will not at the next start either. */
  | 'damaged'
  | 'unavailable';

let state: StorageState = 'opening';
const listeners = new Set<() => void>();

export async function openStorage(): Promise<StorageState> {
  // What is only read stays so until it is known that it may be written.
  if (state !== 'newer') state = 'opening';
  try {
    await database.open();
    state = isWrittenByLater() ? 'newer' : 'open';
  } catch (error) {
    state = isDamage(error) ? 'damaged' : 'unavailable';
  }
  publish();
  return state;
}

function isDamage(error: unknown): boolean {
  const inner = error instanceof Error && 'inner' in error ? error.inner : null;
  return [error, inner].some((each) => each instanceof Error && each.name === 'UnknownError');
}

/** Dexie opens a later database all the same, and keeps calling it by its own number; IndexedDB counts in tens. */
function isWrittenByLater(): boolean {
  return database.backendDB().version >= (schemaVersion + 1) * 10;
}

/** Calls `listener` when the browser closes the database by itself, as it does when it finds it damaged. */
export function onStorageClosed(listener: () => void): void {
  database.on('close', () => {
    // Dexie says so as well of one that it could not open.
    if (state === 'open') listener();
  });
}

/** Within a transaction: another window may have upgraded the database, and Dexie has opened it again. */
export function refuseLaterVersion(): void {
  if (!isWrittenByLater()) return;
  reportNewer();
  throw new Error('The database belongs to a later version of the app');
}

/** Something was written to a database that had been given up. */
export function reportUsable(): void {
  if (state !== 'unavailable' && state !== 'damaged') return;
  state = 'open';
  publish();
}

export function isReadOnly(): boolean {
  return state === 'newer';
}

/** A read failed although the database was opened. */
export function reportUnreadable(): void {
  if (state === 'unavailable' || state === 'damaged') return;
  state = 'unavailable';
  publish();
}

/** The journal belongs to a later version of the app, and so does what is here. */
export function reportNewer(): void {
  state = 'newer';
  publish();
}

function publish(): void {
  for (const listener of listeners) listener();
}

export function useStorageState(): StorageState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
