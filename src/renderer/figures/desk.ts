/** The figures of this window. */
import type { Figuring } from '../../domain/figures/figuring.ts';
import type { Report } from '../../domain/report/report.ts';
import { getHoldings, subscribeHoldings } from '../storage/changes.ts';
import { readDocumentFile } from '../storage/document-files.ts';
import { releaseStoredJoins } from '../storage/figure-joins.ts';
import { threadOf } from '../threads/thread.ts';
import { FiguresDesk } from './figures-desk.ts';
import type { FromFiguresWorker, ToFiguresWorker } from './protocol.ts';

const desk = new FiguresDesk(
  () =>
    threadOf<ToFiguresWorker, FromFiguresWorker>(
      new Worker(new URL('./figures-worker.ts', import.meta.url), { type: 'module' }),
    ),
  {
    readFile: async (sha256) => {
      const read = await readDocumentFile(sha256);
      return read.state === 'read' ? read.bytes : null;
    },
    getHeld: () => {
      const { documents, joins } = getHoldings();
      return { documents, records: joins };
    },
    subscribeHeld: (listener) => {
      subscribeHoldings(listener);
      releaseStoredJoins();
    },
  },
);

export const figuring: Figuring = desk;

/** Starts the worker, with the documents that came with the app; questions wait until then. */
export function startFigures(bundled: readonly Report[]): void {
  desk.start(bundled);
}
