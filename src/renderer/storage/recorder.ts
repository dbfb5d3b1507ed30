/**
 * Hands every change on to the journal, in order and until it has been taken: what could not be written is held here
 * and tried again by itself. Only when nothing is left here is anything called saved.
 */
import { Dexie } from 'dexie';
import type { JournalFailure, JournalOutcome } from '../../bridge.ts';
import { type Kept, keyOfKept, laterKept } from '../../domain/kept/kept.ts';
import { getJournal } from './journal.ts';
import { writeAfter } from './kept-rows.ts';
import { noteUnrecorded } from './whole.ts';

export interface Recording {
  readonly isDone: boolean;
  /** Why the last attempt failed. */
  readonly failure: JournalFailure | null;
}

const waiting = new Map<string, Kept>();
const listeners = new Set<() => void>();
/** In milliseconds, between two attempts. */
const pauses = [500, 1000, 2000, 4000];
/** In milliseconds: what is not recorded by then is noted beside the database, as what has failed is at once. */
const soon = 1000;
let noticing: ReturnType<typeof setTimeout> | undefined;
/** How much is stored that was not all handed over yet. */
let coming = 0;
/** What is stored and was never handed over to its end: one for each time. */
const lost = new Set<symbol>();
let failures = 0;
let failure: JournalFailure | null = null;
let isSending = false;
let timer: ReturnType<typeof setTimeout> | undefined;

export function subscribeRecording(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function getRecording(): Recording {
  // Where one reads and how is kept as well, but nobody waits to see it saved.
  const isDone =
    coming + lost.size === 0 &&
    [...waiting.values()].every(({ table }) => table === 'places' || table === 'settings');
  return { isDone, failure };
}

/** Begins to send at once; of several states of one record only the latest is sent. */
export function record(changes: readonly Kept[]): void {
  if (changes.length === 0) return;
  for (const kept of changes) {
    const known = waiting.get(keyOfKept(kept));
    waiting.set(keyOfKept(kept), known ? laterKept(kept, known) : kept);
  }
  noticing ??= setTimeout(() => noteUnrecorded(true), soon);
  // It may be called within a transaction, and must not become a part of it.
  if (failure === null) void Dexie.ignoreTransaction(send);
  publish();
}

/**
 * While `work` has something stored and hands it over part by part, nothing is called recorded; nor when it rejects, until
 * database and journal were compared: only that tells what is lacking.
 */
export async function recordInTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  coming += 1;
  noteUnrecorded(true);
  publish();
  try {
    return await work();
  } catch (error) {
    lost.add(Symbol());
    throw error;
  } finally {
    coming -= 1;
    settle();
  }
}

/**
 * To be called when a comparison of the database with the journal begins; what is returned, when all that it found to be
 * lacking was handed over.
 */
export function beginComparing(): () => void {
  const before = [...lost];
  return () => {
    for (const each of before) lost.delete(each);
    settle();
  };
}

function settle(): void {
  if (coming + lost.size + waiting.size === 0) noteUnrecorded(false);
  publish();
}

/** Resolves when nothing is being sent: what was handed over is recorded, or can't be at the moment. */
export async function untilSent(): Promise<void> {
  while (isSending) {
    await new Promise<void>((resolve) => {
      const stop = subscribeRecording(() => {
        stop();
        resolve();
      });
    });
  }
}

/** Looks whether the journal can be written to, though there may be nothing to write. */
export async function probeJournal(): Promise<void> {
  await send();
}

/** Tries at once what failed before. */
export async function retryRecording(): Promise<void> {
  clearTimeout(timer);
  await send();
}

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  do {
    failure = await sendAll([...waiting]);
  } while (failure === null && waiting.size > 0);
  isSending = false;
  if (failure === null) {
    failures = 0;
    clearTimeout(noticing);
    noticing = undefined;
    noteUnrecorded(coming + lost.size > 0);
  } else {
    noteUnrecorded(true);
    timer = setTimeout(() => void send(), pauses[Math.min(failures, pauses.length - 1)]);
    failures += 1;
  }
  publish();
}

type Waiting = readonly [key: string, kept: Kept];

/** Why not all was taken. One that is no record to the journal must not hold up the others: they are parted by halves. */
async function sendAll(sent: readonly Waiting[]): Promise<JournalFailure | null> {
  const outcome = await getJournal()
    .record(sent.map(([, kept]) => kept))
    .catch((): JournalOutcome => ({ state: 'failed', code: 'other' }));
  if (outcome.state === 'recorded') {
    if (outcome.superseded) await overtake(outcome.superseded);
    for (const [key, kept] of sent) if (waiting.get(key) === kept) waiting.delete(key);
    return null;
  }
  if (outcome.code !== 'refused' || sent.length < 2) return outcome.code;
  const half = Math.ceil(sent.length / 2);
  const first = await sendAll(sent.slice(0, half));
  const second = await sendAll(sent.slice(half));
  return first ?? second;
}

/**
 * The journal has something later of what was just done here, as after a clock that was wrong, or from another
 * browser. What the user does last counts, so what the database has by now is stored and sent with a later moment.
 */
async function overtake(superseded: readonly Kept[]): Promise<void> {
  const again = await writeAfter(superseded).catch(() => []);
  for (const kept of again) waiting.set(keyOfKept(kept), kept);
}

function publish(): void {
  for (const listener of listeners) listener();
}
