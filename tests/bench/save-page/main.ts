/** The app's own storage without its interface, and a bare store with the same notes, to time one note in each. */
import type { Note } from '../../../src/domain/notes/note.ts';
import { journal } from '../../../src/renderer/desktop/journal.ts';
import { applyChanges, getHoldings, subscribeHoldings } from '../../../src/renderer/storage/changes.ts';
import { database } from '../../../src/renderer/storage/database.ts';
import { connectJournal } from '../../../src/renderer/storage/journal.ts';
import { keptNote } from '../../../src/renderer/storage/kept-rows.ts';
import { record } from '../../../src/renderer/storage/recorder.ts';

declare global {
  interface Window {
    /** Puts the notes into both stores and the journal. */
    seed(notes: readonly Note[]): Promise<void>;
    /** Milliseconds until the app calls a note like this saved. */
    timeSave(note: Note): Promise<number>;
    /** Milliseconds until a strict transaction of its own has put it. */
    timeBarePut(note: Note): Promise<number>;
  }
}

connectJournal(journal);
await database.open();
const bare = await openBare();

window.seed = async (notes) => {
  await database.notes.bulkPut([...notes]);
  await putBare(notes);
  record(notes.map(keptNote));
  await saved();
};

window.timeSave = async (note) => {
  const after = { ...note, id: crypto.randomUUID() };
  const start = performance.now();
  void applyChanges([{ table: 'notes', before: null, after, isNew: true }]);
  await saved();
  return performance.now() - start;
};

window.timeBarePut = async (note) => {
  const own = { ...note, id: crypto.randomUUID() };
  const start = performance.now();
  await putBare([own]);
  return performance.now() - start;
};

function saved(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (getHoldings().state !== 'saved') return;
      stop();
      resolve();
    };
    const stop = subscribeHoldings(look);
    look();
  });
}

function putBare(notes: readonly Note[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = bare.transaction('notes', 'readwrite', { durability: 'strict' });
    for (const note of notes) transaction.objectStore('notes').put(note);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}

function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bare', 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('notes', { keyPath: 'id' }).createIndex('report', 'report');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
