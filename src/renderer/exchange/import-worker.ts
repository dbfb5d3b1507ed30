/** Reads files of notes, plans their import and stores it apart from the page. */
import { knownRemovals } from '../../importing/removals.ts';
import { database } from '../storage/database.ts';
import { storeImport } from '../storage/store-import.ts';
import { importDesk } from './import-desk.ts';
import type { FromImportWorker, ToImportWorker } from './import-protocol.ts';

function say(message: FromImportWorker): void {
  self.postMessage(message);
}

const desk = importDesk(
  async () => {
    try {
      const [notes, bookmarks, bin] = await Promise.all([
        database.notes.toArray(),
        database.bookmarks.toArray(),
        database.bin.where('key').startsWith('notes:').toArray(),
      ]);
      return { notes, bookmarks, removals: knownRemovals(bin) };
    } catch {
      return null;
    }
  },
  storeImport,
  (done, of) => say({ type: 'progress', done, of }),
);

self.addEventListener('message', ({ data }: MessageEvent<ToImportWorker>) => {
  // The page's side has the types of both.
  const run: (argument: never) => Promise<unknown> = desk[data.name];
  void run(data.argument as never).then(
    (answer) => say({ type: 'answer', call: data.call, answer }),
    // Outside of the promise it ends the worker's work on the page's side, too.
    (error) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
