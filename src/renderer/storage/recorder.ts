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
  do {
    failure = await sendAll([...waiting]);
  } while (failure === null && waiting.size > 0);
  isSending = false;
  noteUnrecorded(failure !== null);
  if (failure === null) {
    failures = 0;
  } else {
    timer = setTimeout(() => void send(), pauses[Math.min(failures, pauses.length - 1)]);
    failures += 1;
  }
  publish();
}

/** Why not all was taken; one that the journal does not take must not hold up the others. */
async function sendAll(sent: readonly (readonly [string, Kept])[]): Promise<JournalFailure | null> {
  const outcome = await getJournal().record(sent.map(([, kept]) => kept));
  if (outcome.state === 'recorded') {
    for (const [key, kept] of sent) if (waiting.get(key) === kept) waiting.delete(key);
    return null;
  }
  if (outcome.code !== 'other' || sent.length < 2) return outcome.code;
  const failed: (JournalFailure | null)[] = [];
  for (const each of sent) failed.push(await sendAll([each]));
  return failed.find((code) => code !== null) ?? null;
}

const unrecordedKey = 'unrecorded';

/** Whether there was ever something stored that the journal does not have; it outlives the page. */
export function hasUnrecorded(): boolean {
  try {
    return localStorage.getItem(unrecordedKey) !== null;
  } catch {
    return true;
  }
}

function noteUnrecorded(is: boolean): void {
  try {
    if (is) localStorage.setItem(unrecordedKey, 'yes');
    else if (hasUnrecorded()) localStorage.removeItem(unrecordedKey);
  } catch {
    // Then it is taken as so.
  }
}

function publish(): void {
  for (const listener of listeners) listener();
}
