import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportChanges } from '../../../src/domain/interchange/import-changes.ts';
import { planMerge } from '../../../src/domain/notes/plan-merge.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { knownRemovals } from '../../../src/importing/removals.ts';
import { listBinned } from '../../../src/renderer/history/bin.ts';
import { database } from '../../../src/renderer/storage/database.ts';
import { remember, takeBack } from '../../../src/renderer/storage/history.ts';
import { connectJournal } from '../../../src/renderer/storage/journal.ts';
import { stepOfImport, storeImport } from '../../../src/renderer/storage/store-import.ts';
import { FailingJournal } from '../../support/failing-journal.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const wang = { id: 'wang', name: '王芳' };
const theirs = noteOn(work, '2.2.2', { id: 'a:wang', author: wang, text: '一' });
/** Lately, as the bin sees it. */
const later = new Date().toISOString();
const nothing: ImportChanges = { notes: [], removed: [], removals: [], bookmarks: [] };
const asNew = (after: typeof theirs) => ({ before: null, after });

beforeEach(() => connectJournal(new FailingJournal()));
afterEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('an import', () => {
  test('of more than a slice is stored whole, and taken back in one step', async () => {
    const notes = Array.from({ length: 501 }, (_, at) => asNew({ ...theirs, id: `n${at}:wang` }));
    const changes = { ...nothing, notes, bookmarks: [bookmarkOn(work, '1.2.2')] };
    expect(await storeImport(changes)).toMatchObject({ ok: true, value: { length: 502 } });
    expect(await database.notes.count()).toBe(501);
    expect(await database.bookmarks.count()).toBe(1);
    const step = stepOfImport(changes);
    remember(step);
    takeBack(step);
    await expect.poll(() => database.notes.count()).toBe(0);
    expect(await database.bookmarks.count()).toBe(0);
  });

  test('gives way to what was changed here meanwhile', async () => {
    await database.notes.put({ ...theirs, text: '这里的', changed: later });
    await storeImport({
      ...nothing,
      notes: [{ before: theirs, after: { ...theirs, text: '文件里的' } }],
      removed: [{ note: theirs, moment: theirs.changed }],
    });
    expect(await database.notes.toArray()).toMatchObject([{ text: '这里的' }]);
  });

  test('removes for certain what its author removed longer ago than the bin keeps things', async () => {
    await database.notes.put({ ...theirs, changed: '2025-01-01T00:00:00.000Z' });
    await storeImport({ ...nothing, removed: [{ note: theirs, moment: '2025-01-02T00:00:00.000Z' }] });
    const [binned] = await database.bin.toArray();
    expect(Date.now() - Date.parse(binned?.stamp ?? '')).toBeLessThan(60_000);
  });

  test('removes a note at the moment at which its author did, and brings it back when it is undone', async () => {
    await database.notes.put(theirs);
    const changes = { ...nothing, removed: [{ note: theirs, moment: later }] };
    await storeImport(changes);
    expect(await database.notes.count()).toBe(0);
    expect(await database.bin.toArray()).toMatchObject([{ id: 'a:wang', stamp: later, isRemoved: true }]);
    const step = stepOfImport(changes);
    remember(step);
    takeBack(step);
    await expect.poll(() => database.notes.toArray()).toMatchObject([{ id: 'a:wang', text: '一' }]);
  });

  test('keeps in mind what was removed without ever being here, so that no file brings it in', async () => {
    await storeImport({ ...nothing, removals: [{ id: 'a', author: wang, removed: later }] });
    const bin = await database.bin.toArray();
    const removals = knownRemovals(bin);
    expect(removals).toEqual([{ id: 'a:wang', author: wang, removed: later }]);
    const file = { notes: [{ ...theirs, id: 'a' }], removals: [] };
    expect(planMerge({ notes: [], removals }, file, null)).toMatchObject({
      added: [],
      left: [{ author: wang }],
    });
    const none = { notes: [], bookmarks: [], documents: [], writings: [], joins: [] };
    expect(listBinned(bin, none, later)).toEqual([]);
  });
});
