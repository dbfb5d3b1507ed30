/** Runs in the page: notes that are there already, and the bare write that the app's is compared with. */
import type { Note } from '../../src/domain/notes/note.ts';

declare global {
  interface Window {
    /** Milliseconds from the key to the commit of the last bare write. */
    bareTime: number | null;
  }
}

/** Puts notes into the app's own database, which the app must have made before. */
export function seedNotes(notes: readonly Note[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('yiyue');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('notes', 'readwrite');
      for (const note of notes) transaction.objectStore('notes').put(note);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

/** Makes a database of its own that holds the same notes under the same indices. */
export function seedBare(notes: readonly Note[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bare', 1);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('notes', { keyPath: 'id' });
      store.createIndex('report', 'report');
      for (const note of notes) store.put(note);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/**
 * Writes a record like the given one on every press of `key`, and keeps how long it took until the commit. It is begun
 * by a key as the app's write is, since Chromium holds back what follows a key until the next frame is drawn.
 */
export function putBareOnKey({ key, note }: { readonly key: string; readonly note: Note }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bare', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      addEventListener('keydown', (event) => {
        if (event.key !== key) return;
        const start = performance.now();
        const transaction = opening.result.transaction('notes', 'readwrite', { durability: 'strict' });
        transaction.objectStore('notes').put({ ...note, id: crypto.randomUUID() });
        transaction.oncomplete = () => {
          window.bareTime = performance.now() - start;
        };
      });
      resolve();
    };
  });
}
