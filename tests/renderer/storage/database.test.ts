import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { freshStorage, newWindow } from '../../support/fresh-storage.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];
const notes = [noteOn(work, '2.2.2', { id: 'a' }), noteOn(plan, '4', { id: 'b' })];
const bookmarks = [bookmarkOn(plan, '4'), bookmarkOn(work, '2.2.1')];

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
});

afterEach(() => {
  vi.unstubAllGlobals();
  storage.database.close();
});

describe('the database', () => {
  test('keeps each record whole over a restart', async () => {
    await storage.database.notes.bulkPut(notes);
    await storage.database.bookmarks.bulkPut(bookmarks);
    storage.database.close();
    storage = await newWindow();
    expect(await storage.database.notes.toArray()).toEqual(notes);
    expect(await storage.database.bookmarks.toArray()).toEqual(bookmarks);
  });

  test('finds what belongs to one report', async () => {
    await storage.database.notes.bulkPut(notes);
    await storage.database.bookmarks.bulkPut(bookmarks);
    const { id: report } = plan;
    expect(await storage.database.notes.where({ report }).toArray()).toEqual([notes[1]]);
    expect(await storage.database.bookmarks.where({ report }).toArray()).toEqual([bookmarks[0]]);
  });

  test('has written to the disk what it says is committed', async () => {
    const asked: unknown[] = [];
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      stores,
      mode,
      options,
    ) {
      if (mode === 'readwrite') asked.push(options);
      return transaction.call(this, stores, mode, options);
    });
    await storage.applyChanges([{ table: 'notes', before: null, after: noteOn(work, '2.2.2') }]);
    vi.restoreAllMocks();
    expect(asked).toEqual([{ durability: 'strict' }]);
  });
});

describe('asking the browser to keep the data', () => {
  test.each([
    ['asks when it does not yet', false, 1],
    ['does not ask again when it does', true, 0],
  ])('%s', async (_, isPersisted, times) => {
    const { askToPersist } = await import('../../../src/renderer/storage/database.ts');
    const persist = vi.fn(async () => true);
    vi.stubGlobal('navigator', { storage: { persist, persisted: async () => isPersisted } });
    await askToPersist();
    expect(persist).toHaveBeenCalledTimes(times);
  });

  test('does without where the browser cannot be asked', async () => {
    const { askToPersist } = await import('../../../src/renderer/storage/database.ts');
    vi.stubGlobal('navigator', {});
    await expect(askToPersist()).resolves.toBe(false);
  });
});
