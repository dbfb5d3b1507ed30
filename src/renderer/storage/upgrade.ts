/** What an older version of the app left: kept aside before the database is changed to today's tables. */
import { Dexie } from 'dexie';
import type { Kept } from '../../domain/kept/kept.ts';
import { database, schemaVersion } from './database.ts';
import { getJournal } from './journal.ts';

/** To be called before the database is opened. What it cannot keep aside is still safe: an upgrade is all or nothing. */
export async function keepBeforeUpgrade(): Promise<void> {
  try {
    const found = (await indexedDB.databases()).find(({ name }) => name === database.name);
    // Dexie counts in tens.
    if (found?.version === undefined || found.version >= schemaVersion * 10) return;
    await getJournal().takeSnapshot('migration', await readUnopened());
  } catch {
    // Without a journal or a readable database there is nothing to keep, or nowhere.
  }
}

/** All rows of the database as it is, whichever version wrote it; rejects when it cannot be opened at all. */
export async function readUnopened(): Promise<Kept[]> {
  if (!(await Dexie.exists(database.name))) return [];
  const plain = await new Dexie(database.name).open();
  try {
    const tables = plain.tables.filter(({ name }) => name !== 'bin');
    const rows = await Promise.all(tables.map(async (table) => [table, await table.toArray()] as const));
    return rows.flatMap(([table, found]) =>
      found.flatMap((row: unknown) => keptOf(table.name, table.schema.primKey.keyPath, row)),
    );
  } finally {
    plain.close();
  }
}

function keptOf(table: string, keyPath: unknown, value: unknown): Kept[] {
  if (typeof value !== 'object' || value === null || typeof keyPath !== 'string') return [];
  const fields = new Map(Object.entries(value));
  const id: unknown = fields.get(keyPath);
  const moment = new Date(
    String(fields.get('changed') ?? fields.get('visited') ?? fields.get('created') ?? 0),
  );
  if (typeof id !== 'string') return [];
  // What does not say when counts as older than everything.
  const stamp = Number.isNaN(moment.getTime()) ? new Date(0) : moment;
  return [{ table, id, stamp: stamp.toISOString(), isRemoved: false, value }];
}
