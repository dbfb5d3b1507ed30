/** What an older version of the app left: kept aside before the database is changed to today's tables. */
import { Dexie } from 'dexie';
import * as v from 'valibot';
import type { Kept } from '../../domain/kept/kept.ts';
import { database, schemaVersion } from './database.ts';
import { getJournal } from './journal.ts';

const upgradedKey = 'schema';

/** Whether the database may be one of an older version; by what stands beside it, so that a usual start loses no time. */
export function mayNeedUpgrade(): boolean {
  try {
    return localStorage.getItem(upgradedKey) !== String(schemaVersion);
  } catch {
    return true;
  }
}

export function noteUpgraded(): void {
  try {
    localStorage.setItem(upgradedKey, String(schemaVersion));
  } catch {
    // Then the next start looks again.
  }
}

/** To be called before anything opens the database. Without a journal the upgrade is still all or nothing. */
export async function keepBeforeUpgrade(): Promise<void> {
  try {
    const found = (await indexedDB.databases()).find(({ name }) => name === database.name);
    // Dexie counts in tens.
    if (found?.version === undefined || found.version >= schemaVersion * 10) return;
    await getJournal().takeSnapshot('migration', await readUnopened());
  } catch {
    // There is nothing that can be read, or nowhere to keep it.
  }
}

/** All rows of the database as it is, whichever version wrote it; rejects when it cannot be opened at all. */
export async function readUnopened(): Promise<Kept[]> {
  if (!(await Dexie.exists(database.name))) return [];
  const plain = await new Dexie(database.name).open();
  try {
    const rows = await Promise.all(
      // The bytes of files are no records: the file store has them.
      plain.tables
        .filter(({ name }) => name !== 'files')
        .map(async (table) => [table, await table.toArray()] as const),
    );
    return rows.flatMap(([table, found]) =>
      found.flatMap((row: unknown) => keptOf(table.name, table.schema.primKey.keyPath, row)),
    );
  } finally {
    plain.close();
  }
}

/** A row of the bin, which is such a record itself. */
const binned = v.object({
  table: v.string(),
  id: v.string(),
  stamp: v.string(),
  isRemoved: v.boolean(),
  value: v.unknown(),
});

function keptOf(table: string, keyPath: unknown, value: unknown): Kept[] {
  if (typeof value !== 'object' || value === null || typeof keyPath !== 'string') return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  if (table === 'bin') {
    const parsed = v.safeParse(binned, value);
    return parsed.success ? [parsed.output] : [];
  }
  const id: unknown = fields.get(keyPath);
  const moment = new Date(
    String(fields.get('changed') ?? fields.get('visited') ?? fields.get('created') ?? 0),
  );
  if (typeof id !== 'string') return [];
  // What does not say when counts as older than everything.
  const stamp = Number.isNaN(moment.getTime()) ? new Date(0) : moment;
  return [{ table, id, stamp: stamp.toISOString(), isRemoved: false, value }];
}
