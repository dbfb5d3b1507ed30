/**
 * Compares database and journal at the start and brings them together: what the database lost comes back by itself,
 * what only the database has goes into the journal. Nothing later is overwritten on either side.
 */
import * as v from 'valibot';
import type { JournalOverview } from '../../bridge.ts';
import { KeptDigest } from '../../domain/kept/digest.ts';
import { isGone, type Kept, keyOfKept } from '../../domain/kept/kept.ts';
import { reconcile } from '../../domain/kept/reconcile.ts';
import { bookmarkOf, isKnownTable, keptSchemas, noteOf } from '../../importing/kept-records.ts';
import { holdUnstored } from './changes.ts';
import { database } from './database.ts';
import { getJournal } from './journal.ts';
import { readAllKept, writeLaterKept } from './kept-rows.ts';
import { record } from './recorder.ts';
import { readUnopened } from './upgrade.ts';

export interface Repair {
  /** How many notes and bookmarks came back. */
  readonly restored: number;
  /** How many changes the journal itself is known to have lost. */
  readonly missing: number;
}

/** Rejects when database or journal cannot be read. */
export async function repairDatabase(overview: JournalOverview): Promise<Repair> {
  const missing = overview.damage.reduce((sum, damage) => sum + (damage.missing ?? 1), 0);
  const now = new Date().toISOString();
  const present = (await readAllKept()).filter((kept) => !isGone(kept, now));
  if ((await digestInPieces(present)) === overview.digest) return { restored: 0, missing };
  const recorded = (await getJournal().readAll()).map(checkKept).filter((kept) => kept !== null);
  const { toDatabase, toJournal } = reconcile(present, recorded);
  const restored = toDatabase.length === 0 ? [] : await restore(present, toDatabase);
  record(toJournal);
  return { restored: restored.filter(isVisible).length, missing };
}

/** Shows what journal and an unopened database have, while there is no database to hold it. */
export async function showWithoutDatabase(): Promise<void> {
  const [recorded, unopened] = await Promise.all([
    getJournal()
      .readAll()
      .catch(() => []),
    readUnopened().catch(() => []),
  ]);
  const { toDatabase, toJournal } = reconcile(unopened, recorded);
  record(toJournal);
  const replaced = new Set(toDatabase.map(keyOfKept));
  const live = [...toDatabase, ...unopened.filter((kept) => !replaced.has(keyOfKept(kept)))]
    .map(checkKept)
    .filter((kept) => kept !== null)
    .filter((kept) => !kept.isRemoved);
  holdUnstored(
    live.map(noteOf).filter((note) => note !== null),
    live.map(bookmarkOf).filter((bookmark) => bookmark !== null),
  );
}

/** Lets go of what was removed too long ago to be taken back. */
export async function emptyBin(): Promise<void> {
  const now = new Date().toISOString();
  await database.bin.filter((kept) => isGone(kept, now)).delete();
}

async function restore(present: readonly Kept[], later: readonly Kept[]): Promise<Kept[]> {
  const known = new Set(present.filter(isVisible).map(keyOfKept));
  // What is about to be replaced stays where it can be looked at.
  if (later.some((kept) => known.has(keyOfKept(kept)))) await getJournal().takeSnapshot('found', present);
  return await writeLaterKept(later);
}

/** With its value as the schema of its table gives it; null for what is of another table, or does not hold. */
function checkKept(kept: Kept): Kept | null {
  if (!isKnownTable(kept.table)) return null;
  const parsed = v.safeParse(keptSchemas[kept.table], kept.value);
  return parsed.success ? { ...kept, value: parsed.output } : null;
}

function isVisible(kept: Kept): boolean {
  return !kept.isRemoved && (kept.table === 'notes' || kept.table === 'bookmarks');
}

/** How many records are met before others get their turn. */
const piece = 500;

async function digestInPieces(records: readonly Kept[]): Promise<string> {
  const digest = new KeptDigest();
  for (const [at, kept] of records.entries()) {
    if (at % piece === piece - 1) await new Promise((resolve) => setTimeout(resolve));
    digest.add(kept);
  }
  return digest.toString();
}
