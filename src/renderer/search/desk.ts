/** The search of this window. */
import type { Report } from '../../domain/report/report.ts';
import type { Searching } from '../../domain/search/search-answer.ts';
import { getHoldings, subscribeHoldings } from '../storage/changes.ts';
import { readDocumentFile } from '../storage/document-files.ts';
import type { SupplyProgress } from '../storage/document-supply.ts';
import { threadOf } from '../threads/thread.ts';
import type { FromSearchWorker, ToSearchWorker } from './protocol.ts';
import { SearchDesk } from './search-desk.ts';

const desk = new SearchDesk(
  () =>
    threadOf<ToSearchWorker, FromSearchWorker>(
      new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }),
    ),
  {
    readFile: async (sha256) => {
      const read = await readDocumentFile(sha256);
      return read.state === 'read' ? read.bytes : null;
    },
    getHeld: () => {
      const { documents, notes } = getHoldings();
      return { documents, records: notes };
    },
    subscribeHeld: subscribeHoldings,
  },
  (port, onError) => {
    const worker = new Worker(new URL('./expression-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', onError);
    worker.postMessage(port, [port]);
    return () => {
      worker.removeEventListener('error', onError);
      worker.terminate();
    };
  },
);

export const searching: Searching = desk;

/** Begins to read the library in, with the documents that came with the app; questions wait until then. */
export function startSearch(bundled: readonly Report[]): void {
  desk.start(bundled);
}

/** Tells `listener` at once, and at every change, how far the library is read in. */
export function onSearchProgress(listener: (progress: SupplyProgress) => void): () => void {
  return desk.onProgress(listener);
}
