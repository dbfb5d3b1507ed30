/** Runs in the page: notes that are there already, and the bare write that the app's is compared with. */
import type { Note } from '../../src/domain/notes/note.ts';

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

/** Milliseconds from asking for the transaction to its commit; the database is open before, as the app's is. */
export function putBare(note: Note): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bare', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const record = { ...note, id: crypto.randomUUID() };
      const start = performance.now();
      const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
      transaction.objectStore('notes').put(record);
      transaction.oncomplete = () => {
        const time = performance.now() - start;
        database.close();
        resolve(time);
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
