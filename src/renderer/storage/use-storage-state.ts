/** Whether the database can be used at all: tried once at the start. */
import { useSyncExternalStore } from 'react';
import { askToPersist, database } from './database.ts';

export type StorageState = 'opening' | 'open' | 'unavailable';

let state: StorageState = 'opening';
const listeners = new Set<() => void>();

/** True when it can be used. */
export async function openStorage(): Promise<boolean> {
  try {
    await database.open();
    state = 'open';
    void askToPersist();
  } catch {
    state = 'unavailable';
  }
  publish();
  return state === 'open';
}

/** A read failed although the database was opened. */
export function reportUnreadable(): void {
  if (state === 'unavailable') return;
  state = 'unavailable';
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
