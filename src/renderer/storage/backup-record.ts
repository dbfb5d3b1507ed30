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
  /** How much of it was there; at least something where an earlier version did not say. */
  count: v.optional(v.number(), 1),
  /** Whether it was handed to the browser, which does not tell what became of it. */
  isDownload: v.optional(v.boolean(), false),
});
export type BackupRecord = v.InferOutput<typeof schema>;

/** What the user made until now. */
export interface Made {
  readonly count: number;
  /** With what was removed, and is remembered. */
  readonly all: number;
  readonly digest: string;
}

export interface Everything {
  readonly records: readonly Kept[];
  /** False when only one of database and journal could be read. */
  readonly isSure: boolean;
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

/**
 * All records, of database and journal the later state of each; what either can't tell is left to the other. Rejects
 * when neither can, or the only one that can has nothing.
 */
export async function readEverything(): Promise<Everything> {
  const readJournal = async () => await getJournal().readAll();
  return await everythingOf([readAllKept(), readJournal()]);
}

/** The same of any sources. */
export async function everythingOf(reading: readonly Promise<readonly Kept[]>[]): Promise<Everything> {
  const records = new Map<string, Kept>();
  const sources = await Promise.allSettled(reading);
  const failed = sources.find((source) => source.status === 'rejected');
  for (const kept of sources.flatMap((source) => (source.status === 'fulfilled' ? source.value : []))) {
    const known = records.get(keyOfKept(kept));
    records.set(keyOfKept(kept), known ? laterKept(known, kept) : kept);
  }
  if (failed && records.size === 0) throw failed.reason;
  return { records: [...records.values()], isSure: failed === undefined };
}

export function madeOf(records: readonly Kept[]): Made {
  const made = records.filter(({ table }) => tables.has(table));
  return {
    count: made.filter(({ isRemoved }) => !isRemoved).length,
    all: made.length,
    digest: digestOf(made),
  };
}

/** Whether something of the last backup is not even among what was removed: then it is lost here, and there only. */
export function lacksOfBackup(made: Made, backup: BackupRecord | null): boolean {
  return made.all < (backup?.count ?? 1);
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
