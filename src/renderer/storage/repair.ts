/**
 * Compares database and journal at the start and brings them together: what the database lost comes back by itself,
 * what only the database has goes into the journal. Nothing later is overwritten on either side.
 */
import * as v from 'valibot';
import type { JournalOverview } from '../../bridge.ts';
import { KeptDigest } from '../../domain/kept/digest.ts';
import { isGone, type Kept, keyOfKept } from '../../domain/kept/kept.ts';
import { reconcile } from '../../domain/kept/reconcile.ts';
import {
  bookmarkOf,
  carryOf,
  documentOf,
  isKnownTable,
  joinOf,
  keptSchemas,
  noteOf,
  writingOf,
} from '../../importing/kept-records.ts';
import type { Change } from './change.ts';
import { applyChanges, holdUnstored } from './changes.ts';
import { database } from './database.ts';
import { getJournal } from './journal.ts';
import { readAllKept, writeLaterKept } from './kept-rows.ts';
import { beginComparing, record } from './recorder.ts';
import { readUnopened } from './upgrade.ts';
import { noteCompared } from './whole.ts';

export interface Repair {
  /** How many notes, bookmarks, writings and documents the database lacked and has again. */
  readonly restored: number;
  /** How many it had in an earlier state. */
  readonly replaced: number;
  /** How many changes the journal itself is known to have lost. */
  readonly missing: number;
}

/** All that the database has by now and the bin still keeps; rejects when it cannot be read. */
export async function readPresent(): Promise<readonly Kept[]> {
  const now = new Date().toISOString();
  return (await readAllKept()).filter((kept) => !isGone(kept, now));
}

/** Rejects when the journal cannot be read, or the database not be written. */
export async function repairDatabase(present: readonly Kept[], overview: JournalOverview): Promise<Repair> {
  const endComparing = beginComparing();
  const missing = overview.damage.reduce((sum, damage) => sum + (damage.missing ?? 1), 0);
  if ((await digestInPieces(present)) === overview.digest) {
    noteCompared();
    endComparing();
    return { restored: 0, replaced: 0, missing };
  }
  const recorded = (await getJournal().readAll()).map(checkKept).filter((kept) => kept !== null);
  const { toDatabase, toJournal } = reconcile(present, recorded);
  const done = toDatabase.length === 0 ? { restored: 0, replaced: 0 } : await restore(present, toDatabase);
  // What is no record of ours the journal would not take either.
  record(toJournal.filter((kept) => checkKept(kept) !== null));
  noteCompared();
  endComparing();
  return { ...done, missing };
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
    live.map(documentOf).filter((document) => document !== null),
    live.map(carryOf).filter((carry) => carry !== null),
    live.map(writingOf).filter((writing) => writing !== null),
    live.map(joinOf).filter((join) => join !== null),
  );
}

/** Lets go of what was removed too long ago to be taken back. */
export async function emptyBin(): Promise<void> {
  const now = new Date().toISOString();
  await closeGaps(now);
  await database.bin.filter((kept) => isGone(kept, now)).delete();
}

/** The versions before and after one that can not come back are linked for good. */
async function closeGaps(now: string): Promise<void> {
  const binned = await database.bin.where('key').startsWith('documents:').toArray();
  const gone = new Map(
    binned
      .filter((kept) => isGone(kept, now))
      .map(documentOf)
      .flatMap((document) => (document ? [[document.id, document.revises]] : [])),
  );
  if (gone.size === 0) return;
  const documents = await database.documents.toArray();
  const changes = documents.flatMap((before): Change[] => {
    let { revises } = before;
    for (let steps = gone.size; revises !== null && gone.has(revises) && steps > 0; steps -= 1) {
      revises = gone.get(revises) ?? null;
    }
    const after = { ...before, revises, changed: now };
    return revises === before.revises ? [] : [{ table: 'documents', before, after }];
  });
  if (changes.length > 0) await applyChanges(changes);
}

async function restore(
  present: readonly Kept[],
  later: readonly Kept[],
): Promise<{ readonly restored: number; readonly replaced: number }> {
  const known = new Map(present.map((kept) => [keyOfKept(kept), kept]));
  const isReplacing = (kept: Kept) => isMade(known.get(keyOfKept(kept)));
  // What is about to be replaced stays where it can be looked at; where it cannot be kept, nothing is replaced.
  const mayReplace =
    !later.some(isReplacing) || (await getJournal().takeSnapshot('found', present)).state === 'recorded';
  const written = await writeLaterKept(mayReplace ? later : later.filter((kept) => !isReplacing(kept)));
  const visible = written.filter((kept) => isMade(kept) && kept.table !== 'joins');
  const replaced = visible.filter(isReplacing).length;
  return { restored: visible.length - replaced, replaced };
}

/** With its value as the schema of its table gives it; null for what is of another table, or does not hold. */
function checkKept(kept: Kept): Kept | null {
  if (!isKnownTable(kept.table)) return null;
  const parsed = v.safeParse(keptSchemas[kept.table], kept.value);
  return parsed.success ? { ...kept, value: parsed.output } : null;
}

/** What the user made: of joins nobody is told that they came back, for they are seen in figures only. */
const madeTables: ReadonlySet<string> = new Set(['notes', 'bookmarks', 'documents', 'writings', 'joins']);

function isMade(kept: Kept | undefined): boolean {
  return kept !== undefined && !kept.isRemoved && madeTables.has(kept.table);
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
