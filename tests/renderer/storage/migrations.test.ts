/**
 * Databases of every version that was ever given to users, opened by today's code. Whoever adds a version adds a
 * fixture of it, and never changes one: its records are as that version wrote them.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { indexLines, locateAnchor } from '../../../src/domain/notes/anchor.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { joinSchema } from '../../../src/importing/join-schema.ts';
import { writingSchema } from '../../../src/importing/writing-schema.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { apartFromMoment } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { type DatabaseFixture, parseFixture, readStored, writeFixture } from '../../support/raw-database.ts';

// The page's own, which Node lacks.
vi.stubGlobal('navigator', {});

const versions = [1, 2, 3, 4, 5, 6];
/** Where a version changed how a record looks, what it looks like today; else as it was written. */
const today: Readonly<Record<string, (record: object) => object>> = {
  settings: (record) => ({ changed: expect.any(String), ...record }),
  documents: (record) => ({ stage: null, ...record, changed: expect.any(String) }),
};

function readFixture(version: number): DatabaseFixture {
  const file = new URL(`../../support/fixtures/database-v${version}.json`, import.meta.url);
  return parseFixture(readFileSync(file, 'utf8'));
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

  test('has speeches and proposals that are read as today', async () => {
    await writeFixture(fixture);
    const writings = await storage.database.writings.toArray();
    expect(writings).toHaveLength(version < 5 ? 0 : 2);
    for (const value of writings) expect(v.parse(writingSchema, value)).toEqual(value);
  });

  test('has joined figures that are read as today', async () => {
    await writeFixture(fixture);
    const joins = await storage.database.joins.toArray();
    expect(joins).toHaveLength(version < 6 ? 0 : 2);
    for (const value of joins) expect(v.parse(joinSchema, value)).toEqual(value);
  });

  test('has notes that still stand at their words', async () => {
    await writeFixture(fixture);
    const { reports } = openQingpu();
    for (const note of await storage.database.notes.toArray()) {
      const opened = await storage.openDocument(note.report);
      const report = opened.ok ? opened.value.report : reports.find(({ id }) => id === note.report);
      expect(report && locateAnchor(report, note.anchor, indexLines(report)), note.id).not.toBeNull();
    }
  });

  test('is written to as today', async () => {
    await writeFixture(fixture);
    const [before] = await storage.database.notes.toArray();
    if (!before) throw new Error('no note');
    const after = { ...before, text: '改过' };
    expect(await storage.applyChanges([{ table: 'notes', before, after }])).toBe(true);
    expect(await storage.database.notes.get(before.id)).toMatchObject(apartFromMoment(after));
  });
});

describe('documents that were brought in', () => {
  const fixture = readFixture(6);

  test('are opened and proven, with their notes', async () => {
    await writeFixture(fixture);
    const documents = await storage.database.documents.toArray();
    for (const { id, info } of documents) {
      const opened = await storage.openDocument(id);
      expect(opened.ok && opened.value.report.title).toBe(info.title);
    }
    expect(documents.map(({ id }) => id)).toEqual(
      fixture.stores['documents']?.records.map((each) => 'id' in each && each.id),
    );
  });

  test('are read without their files where the database can not be opened', async () => {
    await writeFixture(fixture);
    const tables = new Set((await storage.readUnopened()).map(({ table }) => table));
    expect([...tables].sort()).toEqual([
      'bookmarks',
      'carries',
      'documents',
      'joins',
      'notes',
      'places',
      'settings',
      'writings',
    ]);
  });
});

describe('an upgrade', () => {
  const old = readFixture(1);

  test('keeps aside first what it found, of every table', async () => {
    await writeFixture(old);
    await storage.keepBeforeUpgrade();
    expect(storage.journal.snapshots).toMatchObject([{ reason: 'migration' }]);
    expect(storage.journal.snapshots[0]?.records.map(({ value }) => value)).toEqual(
      expect.arrayContaining(Object.values(old.stores).flatMap(({ records }) => records)),
    );
  });

  test('keeps nothing aside where there is nothing to upgrade', async () => {
    await storage.keepBeforeUpgrade();
    await storage.database.open();
    await storage.keepBeforeUpgrade();
    expect(storage.journal.snapshots).toEqual([]);
  });

  test('that throws leaves everything as it was, and what is there can be read and goes into the journal', async () => {
    await writeFixture(old);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'DataError');
    });
    expect(await storage.openStorage()).toBe('unavailable');
    await storage.showWithoutDatabase();
    const notes = old.stores['notes']?.records ?? [];
    expect([...storage.getHoldings().notes.values()]).toEqual(notes);
    await eventually(() => expect(storage.getRecording().isDone).toBe(true));
    expect([...storage.journal.kept.values()].map(({ value }) => value)).toEqual(
      expect.arrayContaining([...notes]),
    );
    for (const [store, { records }] of Object.entries(old.stores)) {
      expect(await readStored('yiyue', store)).toEqual(records);
    }
    put.mockRestore();
  });
});

describe('a database of a later version', () => {
  const later = { ...readFixture(versions.at(-1) ?? 0), version: 99 };

  test('is read, and never written to', async () => {
    await writeFixture(later);
    expect(await storage.openStorage()).toBe('newer');
    const notes = await storage.database.notes.toArray();
    expect(notes).toEqual(later.stores['notes']?.records);
    const [before] = notes;
    if (!before) throw new Error('no note');
    const deletion = { table: 'notes', before, after: null } as const;
    expect(await storage.applyChanges([deletion])).toBe(false);
    expect(await storage.storeTogether([deletion])).not.toBeNull();
    storage.changeSettings({ textSize: 30 });
    for (const [store, { records }] of Object.entries(later.stores)) {
      expect(await readStored('yiyue', store)).toEqual(records);
    }
    expect([...storage.journal.kept]).toEqual([]);
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
