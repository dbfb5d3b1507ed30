/**
 * Databases of every version that was ever given to users, opened by today's code. Whoever adds a version adds a
 * fixture of it, and never changes one: its records are as that version wrote them.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { indexLines, locateAnchor } from '../../../src/domain/notes/anchor.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { type DatabaseFixture, writeFixture } from '../../support/raw-database.ts';

const versions = [1];
/** Where a version changed how a record looks, what it looks like today; else as it was written. */
const today: Readonly<Record<string, (record: object) => object>> = {};

function readFixture(version: number): DatabaseFixture {
  const file = new URL(`../../support/fixtures/database-v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as DatabaseFixture;
}

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
});

afterEach(() => storage.database.close());

describe.each(versions)('a database of version %i', (version) => {
  const fixture = readFixture(version);

  test.each(Object.keys(fixture.stores))('keeps every record of %s', async (store) => {
    await writeFixture(fixture);
    const records = fixture.stores[store]?.records ?? [];
    expect(records).not.toEqual([]);
    expect(await storage.database.table(store).toArray()).toEqual(
      records.map(today[store] ?? ((record) => record)),
    );
  });

  test('is read as today by every way in', async () => {
    await writeFixture(fixture);
    const notes = fixture.stores['notes']?.records as readonly Note[];
    const [work] = openQingpu().reports;
    if (!work) throw new Error('no report');
    await storage.loadSettings();
    expect(storage.getSettings()).toMatchObject({ theme: 'night', textSize: 24, isNotesOpen: false });
    expect(await storage.findPlaceIn(work)).toMatchObject({ line: '2.2.2', progress: 0.62 });
    const own = await storage.database.notes.where({ report: work.id }).toArray();
    expect(own.map(({ id }) => id)).toEqual(
      notes.filter(({ report }) => report === work.id).map(({ id }) => id),
    );
  });

  test('has notes that still stand at their words', async () => {
    await writeFixture(fixture);
    const { reports } = openQingpu();
    for (const note of await storage.database.notes.toArray()) {
      const report = reports.find(({ id }) => id === note.report);
      expect(report && locateAnchor(report, note.anchor, indexLines(report)), note.id).not.toBeNull();
    }
  });

  test('is written to as today', async () => {
    await writeFixture(fixture);
    const [before] = await storage.database.notes.toArray();
    if (!before) throw new Error('no note');
    const after = { ...before, text: '改过' };
    expect(await storage.applyChanges([{ table: 'notes', before, after }])).toBe(true);
    expect(await storage.database.notes.get(before.id)).toEqual(after);
  });
});

test('today’s version has a fixture, with all its stores, keys and indices', async () => {
  await storage.database.open();
  expect(versions.at(-1)).toBe(storage.database.verno);
  const fixture = readFixture(storage.database.verno);
  const shape = storage.database.tables.map(({ name, schema }) => [
    name,
    schema.primKey.keyPath,
    schema.indexes.map((index) => index.keyPath),
  ]);
  expect(shape.sort()).toEqual(
    Object.entries(fixture.stores)
      .map(([name, { key, indices }]) => [name, key, indices])
      .sort(),
  );
});
