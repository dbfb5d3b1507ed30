/**
 * Has a backup packed in a worker, and by the page itself where none can be started. What a worker died of, as of too
 * little memory, the page would die of too, with all that is not saved.
 */
import { readDocumentFile } from '../storage/document-files.ts';
import { getJournal } from '../storage/journal.ts';
import { readAllKept } from '../storage/kept-rows.ts';
import { type Thread, threadOf } from '../threads/thread.ts';
import { type BackupOrder, type BackupSources, type PackedBackup, packBackup } from './backup-desk.ts';
import type { BackupAnswer, BackupQuestion, FromBackupWorker, ToBackupWorker } from './backup-protocol.ts';

const sources: BackupSources = {
  readDatabase: readAllKept,
  readJournal: async () => await getJournal().readAll(),
  readFile: async (sha256) => {
    const read = await readDocumentFile(sha256);
    return read.state === 'read' ? read.bytes : null;
  },
};

type BackupThread = Thread<ToBackupWorker, FromBackupWorker>;

export interface Packing {
  readonly signal?: AbortSignal | undefined;
  readonly start?: () => BackupThread | null;
}

/** Null when it was given up. Rejects when nothing can be read, or the worker broke down. */
export async function packApart(
  order: BackupOrder,
  { signal, start = startThread }: Packing = {},
): Promise<PackedBackup | null> {
  if (signal?.aborted) return null;
  const thread = start();
  const packed = thread && (await packIn(thread, order, signal));
  if (signal?.aborted) return null;
  return packed ?? (await packBackup(order, sources));
}

/** Null where there can be none. */
function startThread(): BackupThread | null {
  try {
    return threadOf(new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' }));
  } catch {
    return null;
  }
}

/** Null when it could not be started, or was given up; rejects when it fails, or breaks down. */
async function packIn(
  thread: BackupThread,
  order: BackupOrder,
  signal: AbortSignal | undefined,
): Promise<PackedBackup | null> {
  try {
    return await new Promise((resolve, reject) => {
      let hasBegun = false;
      signal?.addEventListener('abort', () => resolve(null));
      thread.onError(() => (hasBegun ? reject(new Error('The worker broke down')) : resolve(null)));
      thread.onMessage((message) => {
        hasBegun = true;
        if (message.type === 'packed') resolve(message.packed);
        else if (message.type === 'failed') reject(new Error('Nothing can be read'));
        else if (message.type === 'ask') {
          const { call, question } = message;
          void answerTo(question).then((answer) => thread.postMessage({ type: 'answer', call, answer }));
        }
      });
      thread.postMessage({ type: 'pack', order });
    });
  } finally {
    thread.terminate();
  }
}

async function answerTo(question: BackupQuestion): Promise<BackupAnswer> {
  const reading = question.what === 'journal' ? sources.readJournal() : sources.readFile(question.sha256);
  return await reading.catch(() => null);
}
