/**
 * The files that are being brought in: read one after the other in workers, shown, and stored only when the user says
 * so. It outlives the page that shows it, and nothing of it is kept until then.
 */
import type { ReadFailure } from '../../importing/readers/read-failure.ts';
import type { FromWorker, Preview, PreviewEdit, ReadDocument } from './protocol.ts';
import { type LostWorker, type ReaderWorker, readInWorker } from './reader-worker.ts';
import { setWaiting } from './waiting.ts';

export type QueuedState =
  | { readonly name: 'waiting' }
  | { readonly name: 'reading' /** 0 to 1. */; readonly done: number }
  | { readonly name: 'refused'; readonly failure: ReadFailure }
  | { readonly name: 'ready'; readonly document: ReadDocument };

export interface QueuedFile {
  /** Also of the document that comes of it. */
  readonly id: string;
  readonly file: File;
  readonly state: QueuedState;
  /** The shelf that the user chose; null for the one that its text names. */
  readonly shelf: string | null;
  /** How far it has come as a draft, as the user says it; null for what its name says. */
  readonly stage: string | null;
  /** Whether it is to count as the next version of the document that it looks like one of. */
  readonly isRevision: boolean;
  /** What the preview shows; null until its file was read for it, `failed` when it could not be read again. */
  readonly preview: Preview | 'failed' | null;
  /** How many places should be looked at; null until they were looked for. */
  readonly checks: number | null;
}

/** A worker, and how far what is stored of its file has all the edits. */
interface Reading {
  readonly worker: ReaderWorker;
  /** Edits that were sent, and of these how many what is to be stored has. */
  sent: number;
  settled: number;
  /** Who waits for all of them to be in. */
  waiting: (() => void)[];
}

let queue: readonly QueuedFile[] = [];
const listeners = new Set<() => void>();
/** Of the file that is read, of the one that is looked at, and of those that were mended. */
const readings = new Map<string, Reading>();
let reading: string | null = null;
let previewed: string | null = null;

export function subscribeQueue(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function getQueue(): readonly QueuedFile[] {
  return queue;
}

export function addFiles(files: readonly File[]): void {
  const added = files.map(
    (file): QueuedFile => ({
      id: crypto.randomUUID(),
      file,
      state: { name: 'waiting' },
      shelf: null,
      stage: null,
      isRevision: true,
      preview: null,
      checks: null,
    }),
  );
  publish([...queue, ...added]);
  readNext();
}

/** Takes files away, and ends what reads them. */
export function removeFiles(ids: readonly string[]): void {
  for (const id of ids) {
    stop(id);
    if (reading === id) reading = null;
    if (previewed === id) previewed = null;
  }
  publish(queue.filter(({ id }) => !ids.includes(id)));
  readNext();
}

/** Reads a file again that could not be read. */
export function retryFile(id: string): void {
  change(id, { state: { name: 'waiting' } });
  readNext();
}

export function chooseShelf(id: string, shelf: string | null): void {
  change(id, { shelf });
}

export function chooseStage(id: string, stage: string): void {
  change(id, { stage });
}

export function chooseRevision(id: string, isRevision: boolean): void {
  change(id, { isRevision });
}

/** Keeps the text of a file at hand for its preview; null for none. A file whose worker is gone is read anew. */
export function openPreview(id: string | null): void {
  if (previewed === id) return;
  const before = previewed;
  previewed = id;
  if (before !== null) letGo(before);
  if (id !== null && !readings.has(id)) read(id);
}

export function reopenPreview(id: string): void {
  change(id, { preview: null });
  if (!readings.has(id)) read(id);
}

export function workerOf(id: string): ReaderWorker | null {
  return readings.get(id)?.worker ?? null;
}

export function editPreview(id: string, edit: PreviewEdit): void {
  const open = readings.get(id);
  const preview = queue.find((each) => each.id === id)?.preview;
  if (!open || !preview || preview === 'failed') return;
  open.sent += 1;
  open.worker.edit(edit, preview.version);
}

/** Whether work would be lost with the queue. */
export function hasMended(): boolean {
  return [...readings.values()].some(({ sent }) => sent > 0);
}

/** Resolves when what is stored of these files has all that was mended, or can't have it any more. */
export async function settle(ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map((id) => {
      const open = readings.get(id);
      if (!open || open.settled === open.sent) return undefined;
      return new Promise<void>((done) => {
        open.waiting.push(done);
        open.worker.finish();
      });
    }),
  );
}

function readNext(): void {
  const next = queue.find(({ state }) => state.name === 'waiting');
  if (reading !== null || !next) return;
  reading = next.id;
  change(next.id, { state: { name: 'reading', done: 0 } });
  if (!readings.has(next.id)) read(next.id);
}

function read(id: string): void {
  const file = queue.find((each) => each.id === id)?.file;
  if (!file) return;
  const worker = readInWorker(
    id,
    file,
    (message) => hear(id, message),
    (why) => lose(id, why),
  );
  readings.set(id, { worker, sent: 0, settled: 0, waiting: [] });
}

function hear(id: string, message: Exclude<FromWorker, { readonly type: 'rows' }>): void {
  const queued = queue.find((each) => each.id === id);
  const open = readings.get(id);
  if (!queued || !open) return;
  switch (message.type) {
    case 'progress':
      if (queued.state.name === 'reading') change(id, { state: { name: 'reading', done: message.done } });
      break;
    case 'refused':
      refuse(id, message.failure);
      break;
    case 'preview': {
      const { preview } = message;
      change(id, { preview, checks: preview.doubts.length + preview.proposals.length });
      if (reading === id) readOn(id);
      break;
    }
    case 'finished': {
      const before = queued.state.name === 'ready' ? queued.state.document.source : null;
      const { document } = message;
      change(id, { state: { name: 'ready', document: { ...document, source: document.source ?? before } } });
      open.settled = message.edits;
      if (open.settled === open.sent) for (const done of open.waiting.splice(0)) done();
      else if (open.waiting.length > 0) open.worker.finish();
      break;
    }
  }
}

function lose(id: string, why: LostWorker): void {
  refuse(id, { code: why });
}

/** What was read before stays as it is when it is only the preview that can't be opened again. */
function refuse(id: string, failure: ReadFailure): void {
  const isReady = queue.find((each) => each.id === id)?.state.name === 'ready';
  const wasMended = (readings.get(id)?.sent ?? 0) > 0;
  stop(id);
  change(
    id,
    isReady && !wasMended ? { preview: 'failed' } : { state: { name: 'refused', failure }, preview: null },
  );
  readOn(id);
}

/** The next file's turn; the text of this one is kept only while it is looked at. */
function readOn(id: string): void {
  if (reading === id) reading = null;
  if (previewed !== id) letGo(id);
  readNext();
}

/** Ends the worker of a text that is no longer looked at: reading it again gives the same, unless it was mended. */
function letGo(id: string): void {
  if (id === reading || (readings.get(id)?.sent ?? 0) > 0) return;
  stop(id);
  change(id, { preview: null });
}

function stop(id: string): void {
  const open = readings.get(id);
  readings.delete(id);
  open?.worker.stop();
  for (const done of open?.waiting ?? []) done();
}

function change(id: string, changed: Partial<QueuedFile>): void {
  publish(queue.map((each) => (each.id === id ? { ...each, ...changed } : each)));
}

function publish(next: readonly QueuedFile[]): void {
  queue = next;
  setWaiting(next.length);
  for (const listener of listeners) listener();
}

/** Asks before the window is closed over what was mended and not stored. */
window.addEventListener('beforeunload', (event) => {
  if (hasMended()) event.preventDefault();
});
