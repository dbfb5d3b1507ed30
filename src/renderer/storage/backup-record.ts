/** When all was last backed up to a file outside the browser; it stands in localStorage, as a convenience. */
import * as v from 'valibot';
import { digestOf } from '../../domain/kept/digest.ts';
import { type Kept, keyOfKept, laterKept } from '../../domain/kept/kept.ts';
import { getJournal } from './journal.ts';
import { readAllKept } from './kept-rows.ts';

const schema = v.object({
  /** ISO 8601, UTC. */
  at: v.string(),
  /** For people to read. */
  place: v.string(),
  /** Of all that was made until then. */
  digest: v.string(),
});
export type BackupRecord = v.InferOutput<typeof schema>;

/** What the user made until now. */
export interface Made {
  readonly count: number;
  readonly digest: string;
}

const key = 'last-backup';
const tables: ReadonlySet<string> = new Set([
  'notes',
  'bookmarks',
  'documents',
  'carries',
  'writings',
  'joins',
]);
const listeners = new Set<() => void>();
let last = read();

export function subscribeBackups(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function getLastBackup(): BackupRecord | null {
  return last;
}

export function noteBackup(record: BackupRecord): void {
  last = record;
  try {
    localStorage.setItem(key, JSON.stringify(record));
  } catch {
    // It will be asked for once more than is needed.
  }
  for (const listener of listeners) listener();
}

/** All records, of database and journal the later state of each; what either can't tell is left to the other. */
export async function readEverything(): Promise<readonly Kept[]> {
  const records = new Map<string, Kept>();
  const stored = await readAllKept().catch(() => []);
  const recorded = await getJournal()
    .readAll()
    .catch(() => []);
  for (const kept of [...stored, ...recorded]) {
    const known = records.get(keyOfKept(kept));
    records.set(keyOfKept(kept), known ? laterKept(known, kept) : kept);
  }
  return [...records.values()];
}

export function madeOf(records: readonly Kept[]): Made {
  const made = records.filter(({ table }) => tables.has(table));
  return { count: made.filter(({ isRemoved }) => !isRemoved).length, digest: digestOf(made) };
}

/** In milliseconds: how long something can be here alone. */
const longEnough = 24 * 60 * 60 * 1000;

/** Whether there is something that no backup has, and it is time for one. `now` as ISO 8601. */
export function isBackupDue(made: Made, backup: BackupRecord | null, now: string): boolean {
  if (made.count === 0 || backup?.digest === made.digest) return false;
  return backup === null || Date.parse(now) - Date.parse(backup.at) > longEnough;
}

function read(): BackupRecord | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
