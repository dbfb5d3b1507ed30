/**
 * Hands every change on to the journal, in order and until it has been taken: what could not be written is held here
 * and tried again by itself. Only when nothing is left here is anything called saved.
 */
import type { JournalFailure } from '../../bridge.ts';
import { type Kept, keyOfKept, laterKept } from '../../domain/kept/kept.ts';
import { getJournal } from './journal.ts';

export interface Recording {
  readonly isDone: boolean;
  /** Why the last attempt failed. */
  readonly failure: JournalFailure | null;
}

const waiting = new Map<string, Kept>();
const listeners = new Set<() => void>();
/** In milliseconds, between two attempts. */
const pauses = [500, 1000, 2000, 4000];
let failures = 0;
let failure: JournalFailure | null = null;
let isSending = false;
let timer: ReturnType<typeof setTimeout> | undefined;

export function subscribeRecording(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function getRecording(): Recording {
  return { isDone: waiting.size === 0, failure };
}

/** Begins to send at once; of several states of one record only the latest is sent. */
export function record(changes: readonly Kept[]): void {
  if (changes.length === 0) return;
  for (const kept of changes) {
    const known = waiting.get(keyOfKept(kept));
    waiting.set(keyOfKept(kept), known ? laterKept(kept, known) : kept);
  }
  if (failure === null) void send();
}

/** Tries at once what failed before. */
export async function retryRecording(): Promise<void> {
  clearTimeout(timer);
  await send();
}

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  while (waiting.size > 0) {
    const sent = [...waiting];
    const outcome = await getJournal().record(sent.map(([, kept]) => kept));
    failure = outcome.state === 'failed' ? outcome.code : null;
    if (failure !== null) break;
    failures = 0;
    for (const [key, kept] of sent) if (waiting.get(key) === kept) waiting.delete(key);
    if (waiting.size === 0) publish();
  }
  isSending = false;
  if (failure !== null) {
    timer = setTimeout(() => void send(), pauses[Math.min(failures, pauses.length - 1)]);
    failures += 1;
    publish();
  }
}

function publish(): void {
  for (const listener of listeners) listener();
}
