/** Keeps journal and files of a page that stands alone; one call after the other, over all windows. */
import type { JournalFailure } from '../../bridge.ts';
import { BrowserFiles } from './browser-files.ts';
import { openBrowserFolder } from './browser-folder.ts';
import { BrowserJournal } from './browser-journal.ts';
import {
  type BrowserCall,
  type FromBrowserWorker,
  journalLock,
  type ToBrowserWorker,
} from './browser-protocol.ts';

/** In milliseconds: how long changes can be without being in a snapshot too. */
const longestWait = 5 * 60 * 1000;

interface Store {
  readonly journal: BrowserJournal;
  readonly files: BrowserFiles;
}

let opened: Promise<Store> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

async function openStore(): Promise<Store> {
  const [journal, files] = await Promise.all([openBrowserFolder('journal'), openBrowserFolder('files')]);
  return { journal: new BrowserJournal(journal), files: new BrowserFiles(files) };
}

async function answer({ journal, files }: Store, call: BrowserCall): Promise<unknown> {
  switch (call.to) {
    case 'overview':
      return await journal.overview();
    case 'record':
      planSnapshot();
      return await journal.record(call.changes);
    case 'read-all':
      return await journal.readAll();
    case 'list-snapshots':
      return await journal.listSnapshots();
    case 'read-snapshot':
      return await journal.readSnapshot(call.name);
    case 'take-snapshot':
      return await journal.takeSnapshot(call.reason, call.given);
    case 'keep-file':
      return await files.keep(call.bytes);
    case 'read-file':
      return await files.read(call.sha256);
    case 'list-files':
      return await files.list();
  }
}

async function inTurn(call: BrowserCall): Promise<unknown> {
  return await navigator.locks.request(journalLock, async () => {
    opened ??= openStore();
    try {
      return await answer(await opened, call);
    } catch (error) {
      // What is held in memory may not be what is in the files any more.
      opened = null;
      throw error;
    }
  });
}

function planSnapshot(): void {
  if (timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    void inTurn({ to: 'take-snapshot', reason: 'editing', given: undefined }).catch(() => undefined);
  }, longestWait);
}

const failures: ReadonlyMap<string, JournalFailure> = new Map([
  ['QuotaExceededError', 'full'],
  ['NotAllowedError', 'denied'],
  ['NoModificationAllowedError', 'denied'],
  ['NotSupportedError', 'denied'],
  ['SecurityError', 'denied'],
]);

function failureOf(error: unknown): JournalFailure {
  return (error instanceof DOMException && failures.get(error.name)) || 'other';
}

function say(message: FromBrowserWorker): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data: { id, call } }: MessageEvent<ToBrowserWorker>) => {
  inTurn(call).then(
    (given) => say({ id, answer: given }),
    (error: unknown) => say({ id, failure: failureOf(error) }),
  );
});
