/** Journal and files of a page that stands alone, asked of the worker that keeps them. */
import * as v from 'valibot';
import type {
  FileKept,
  FileRead,
  FilesBridge,
  JournalBridge,
  JournalFailure,
  JournalOutcome,
} from '../../bridge.ts';
import type { BrowserCall, FromBrowserWorker, ToBrowserWorker } from './browser-protocol.ts';
import { keptSchema, listSchema, unreadSchema } from './file-answers.ts';
import {
  outcomeSchema,
  overviewSchema,
  recordsSchema,
  snapshotSchema,
  snapshotsSchema,
} from './journal-answers.ts';
import { recordInParts } from './journal-parts.ts';

class Refusal extends Error {
  readonly code: JournalFailure;

  constructor(code: JournalFailure) {
    super(`The browser keeps nothing: ${code}`);
    this.code = code;
  }
}

interface Asking {
  readonly answer: (given: unknown) => void;
  readonly fail: (error: Refusal) => void;
}

const asking = new Map<number, Asking>();
let worker: Worker | null = null;
let lastId = 0;

async function ask<Schema extends v.GenericSchema>(
  schema: Schema,
  call: BrowserCall,
): Promise<v.InferOutput<Schema>> {
  worker ??= startWorker();
  lastId += 1;
  const message: ToBrowserWorker = { id: lastId, call };
  const answered = new Promise<unknown>((answer, fail) => asking.set(message.id, { answer, fail }));
  worker.postMessage(message);
  return v.parse(schema, await answered);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./browser-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromBrowserWorker>) => {
    const asked = asking.get(data.id);
    asking.delete(data.id);
    if ('failure' in data) asked?.fail(new Refusal(data.failure));
    else asked?.answer(data.answer);
  });
  started.addEventListener('error', () => {
    worker = null;
    for (const { fail } of asking.values()) fail(new Refusal('other'));
    asking.clear();
  });
  return started;
}

function failed(error: unknown): { readonly state: 'failed'; readonly code: JournalFailure } {
  return { state: 'failed', code: error instanceof Refusal ? error.code : 'other' };
}

const readSchema = v.union([
  v.object({ state: v.literal('read'), bytes: v.instance(Uint8Array<ArrayBuffer>) }),
  unreadSchema,
]);

export const journal: JournalBridge = {
  overview: () => ask(overviewSchema, { to: 'overview' }),
  record: (changes) =>
    recordInParts(changes, (part) =>
      ask(outcomeSchema, { to: 'record', changes: part }).catch((error): JournalOutcome => failed(error)),
    ),
  readAll: () => ask(recordsSchema, { to: 'read-all' }),
  listSnapshots: () => ask(snapshotsSchema, { to: 'list-snapshots' }),
  readSnapshot: (name) => ask(snapshotSchema, { to: 'read-snapshot', name }),
  takeSnapshot: (reason, given) =>
    ask(outcomeSchema, { to: 'take-snapshot', reason, given }).catch(
      (error): JournalOutcome => failed(error),
    ),
};

export const files: FilesBridge = {
  keep: (bytes) => ask(keptSchema, { to: 'keep-file', bytes }).catch((error): FileKept => failed(error)),
  read: (sha256): Promise<FileRead> => ask(readSchema, { to: 'read-file', sha256 }),
  list: () => ask(listSchema, { to: 'list-files' }),
};
