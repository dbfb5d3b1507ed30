/** Lets one process at a time write to the folder: a file that its holder touches every few seconds. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { JournalFailure } from '../bridge.ts';
import { codeOf, failureOf } from './disk-failure.ts';
import { patiently } from './patiently.ts';
import { lookAt, numberOf } from './same-file.ts';

export const lockName = 'lock';

/** A lock that somebody put aside to take it over, and did not get round to deleting. */
export function isStaleLockName(name: string): boolean {
  return name.startsWith(`${lockName}.`) && name.endsWith('.stale');
}

/** In milliseconds: how often a holder says that it is still there, and after how long it is taken for gone. */
const beat = 10_000;
const patience = 60_000;

const ownerSchema = v.object({
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  host: v.string(),
  nonce: v.string(),
  /** ISO 8601, UTC; for people. */
  since: v.string(),
});
type Owner = v.InferOutput<typeof ownerSchema>;

export type LockTaken =
  | { readonly state: 'held'; readonly lock: HeldLock }
  | { readonly state: 'failed'; readonly code: JournalFailure };

/** `gone`: the file was deleted; `lost`: another process has the folder now. */
export type LockState = 'held' | 'gone' | 'lost';

/** Nonces of the locks that this process holds: its number alone could be that of one that died before. */
const held = new Set<string>();

export class HeldLock {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #number: bigint;
  readonly #nonce: string;
  readonly #timer: NodeJS.Timeout;

  constructor(path: string, handle: FileHandle, number: bigint, nonce: string) {
    this.#path = path;
    this.#handle = handle;
    this.#number = number;
    this.#nonce = nonce;
    held.add(nonce);
    this.#timer = setInterval(() => void this.#touch(), beat).unref();
  }

  /** Throws what the system says when it can't be found out. */
  async check(): Promise<LockState> {
    const there = await lookAt(this.#path, this.#number);
    if (there === 'same') return 'held';
    const found = there === 'other' ? await inspect(this.#path) : null;
    if (found === null) return 'gone';
    return parseOwner(found.content)?.nonce === this.#nonce ? 'held' : 'lost';
  }

  /** Lets go of the folder; a lock that another process holds by now is left to it. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    held.delete(this.#nonce);
    try {
      if ((await this.check()) === 'held') await patiently(() => rm(this.#path, { force: true }));
    } catch {
      // The next one finds out that nobody holds it any more.
    }
    await this.#handle.close().catch(() => undefined);
  }

  async #touch(): Promise<void> {
    const now = new Date();
    await this.#handle.utimes(now, now).catch(() => undefined);
  }
}

/** Takes the lock of a folder that there is; one whose holder is gone is taken over. */
export async function takeLock(folder: string): Promise<LockTaken> {
  const path = join(folder, lockName);
  try {
    const lock = (await createLock(path)) ?? ((await removeStale(path)) ? await createLock(path) : null);
    return lock === null ? { state: 'failed', code: 'locked' } : { state: 'held', lock };
  } catch (error) {
    return { state: 'failed', code: failureOf(error) };
  }
}

/** Null when there is one. */
async function createLock(path: string): Promise<HeldLock | null> {
  const owner: Owner = {
    pid: process.pid,
    host: hostname(),
    nonce: randomUUID(),
    since: new Date().toISOString(),
  };
  const handle = await openNew(path);
  if (handle === null) return null;
  try {
    await handle.appendFile(JSON.stringify(owner));
    return new HeldLock(path, handle, await numberOf(handle), owner.nonce);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function openNew(path: string): Promise<FileHandle | null> {
  try {
    // One that was just deleted is in the way as long as a scanner holds it.
    return await patiently(() => open(path, 'wx'));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
}

/** Renamed first, so that of several processes that find the same stale lock only one goes on. */
async function removeStale(path: string): Promise<boolean> {
  const found = await inspect(path);
  if (found === null) return true;
  if (!found.isStale) return false;
  const aside = `${path}.${randomUUID().slice(0, 8)}.stale`;
  try {
    await patiently(() => rename(path, aside));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  const moved = await inspect(aside);
  const isTheSame = moved?.content === found.content && moved.touched === found.touched;
  // Another process was quicker and this is its lock, or its holder woke up: give it back.
  if (!isTheSame) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return isTheSame;
}

interface FoundLock {
  readonly content: string;
  /** In milliseconds since 1970. */
  readonly touched: number;
  readonly isStale: boolean;
}

/** Null when it is gone. */
async function inspect(path: string): Promise<FoundLock | null> {
  try {
    const content = await patiently(() => readFile(path, 'utf8'));
    const { mtimeMs } = await stat(path);
    // A clock that was set back makes it seem to come from the future.
    const isSilent = Math.abs(Date.now() - mtimeMs) > patience;
    const owner = parseOwner(content);
    return { content, touched: mtimeMs, isStale: isSilent || (owner !== null && isDead(owner)) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Null when it is no owner's. */
export function parseOwner(content: string): Owner | null {
  try {
    const parsed = v.safeParse(ownerSchema, JSON.parse(content));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function isDead({ pid, host, nonce }: Owner): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !held.has(nonce);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
