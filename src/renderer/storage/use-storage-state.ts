/** Whether the database can be used at all: tried once at the start. */
import { useSyncExternalStore } from 'react';
import { askToPersist, database } from './database.ts';

export type StorageState = 'opening' | 'open' | 'unavailable';

let state: StorageState = 'opening';
const listeners = new Set<() => void>();

export async function openStorage(): Promise<void> {
  try {
    await database.open();
    state = 'open';
    void askToPersist();
  } catch {
    state = 'unavailable';
  }
  for (const listener of listeners) listener();
}

export function useStorageState(): StorageState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
