import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyOfKept } from '../../../src/domain/kept/kept.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage, newWindow } from '../../support/fresh-storage.ts';
import { apartFromMoment, bookmarkOn, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const note = noteOn(work, '2.2.2', { id: 'a', text: '初稿' });
const edited = { ...note, text: '二稿', changed: '2026-02-01T08:00:00.000Z' };
const other = noteOn(work, '1.1.2', { id: 'b' });
const bookmark = bookmarkOn(work, '2.2.1');
const addNote = { table: 'notes', before: null, after: note } as const;
const addOther = { table: 'notes', before: null, after: other } as const;
const addBookmark = { table: 'bookmarks', before: null, after: bookmark } as const;
const removeNote = { table: 'notes', before: note, after: null } as const;

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
});

afterEach(() => {
  vi.restoreAllMocks();
  storage.database.close();
});

async function recorded(): Promise<void> {
  await eventually(() => expect(storage.getRecording().isDone).toBe(true));
}

async function repair() {
  return await storage.repairDatabase(await storage.readPresent(), await storage.journal.overview());
}

async function empty(): Promise<void> {
  await Promise.all(storage.database.tables.map((table) => table.clear()));
}

describe('a database that lost everything', () => {
  test('gets back all that was recorded, with what is in the bin', async () => {
    await storage.applyChanges([addNote, addOther, addBookmark]);
    await storage.applyChanges([removeNote]);
    await storage.keepPlace({
      report: work.id,
      line: '2.2.2',
      ratio: 0.5,
      progress: 0.4,
      visited: '2026-01-20T08:30:00.000Z',
    });
    storage.changeSettings({ textSize: 30 });
    await recorded();
    const before = await storage.readAllKept();
    expect(before).toHaveLength(5);
    await empty();
    expect(await repair()).toMatchObject({ restored: 2, replaced: 0 });
    expect(await storage.readAllKept()).toEqual(before);
    expect(storage.journal.snapshots).toEqual([]);
  });

  test('is left alone when both agree', async () => {
    await storage.applyChanges([addNote]);
    await recorded();
    const readAll = vi.spyOn(storage.journal, 'readAll');
    expect(await repair()).toMatchObject({ restored: 0, replaced: 0 });
    expect(readAll).not.toHaveBeenCalled();
  });

  test('is told of what the journal lost as well', async () => {
    await storage.applyChanges([addNote]);
    await recorded();
    await empty();
    storage.journal.damage = [{ file: '000001.journal', missing: 2, after: null, before: null }];
    expect(await repair()).toMatchObject({ restored: 1, missing: 2 });
  });
});

describe('a database that is older than the journal', () => {
  test('gets the later states, and what it held is kept aside', async () => {
    await storage.applyChanges([addNote]);
    await recorded();
    const old = await storage.readAllKept();
    await storage.applyChanges([{ table: 'notes', before: note, after: edited }, addOther]);
    await recorded();
    await empty();
    await storage.database.notes.put(note);
    expect(await repair()).toMatchObject({ restored: 1, replaced: 1 });
    expect(await storage.database.notes.toArray()).toEqual([edited, other]);
    expect(storage.journal.snapshots).toEqual([{ reason: 'found', records: old }]);
  });

  test('keeps what it holds where that cannot be kept aside, and gets only what it lacks', async () => {
    await storage.applyChanges([addNote]);
    await storage.applyChanges([{ table: 'notes', before: note, after: edited }, addOther]);
    await recorded();
    await empty();
    await storage.database.notes.put(note);
    vi.spyOn(storage.journal, 'takeSnapshot').mockResolvedValue({ state: 'failed', code: 'full' });
    expect(await repair()).toMatchObject({ restored: 1, replaced: 0 });
    expect(await storage.database.notes.toArray()).toEqual([note, other]);
  });

  test('does not show again what was removed since', async () => {
    await storage.applyChanges([addNote]);
    await storage.applyChanges([removeNote]);
    await recorded();
    await empty();
    await storage.database.notes.put(note);
    expect(await repair()).toMatchObject({ restored: 0 });
    expect(await storage.database.notes.toArray()).toEqual([]);
    expect(await storage.database.bin.count()).toBe(1);
  });
});

describe('a journal that is older than the database', () => {
  test('gets what it lacks, and the newer notes stay', async () => {
    await storage.applyChanges([addNote]);
    await recorded();
    const old = new Map(storage.journal.kept);
    await storage.applyChanges([{ table: 'notes', before: note, after: edited }, addOther, addBookmark]);
    await recorded();
    const all = new Map(storage.journal.kept);
    storage.journal.kept.clear();
    for (const [key, kept] of old) storage.journal.kept.set(key, kept);
    expect(await repair()).toMatchObject({ restored: 0 });
    expect(await storage.database.notes.toArray()).toEqual([edited, other]);
    await recorded();
    expect(storage.journal.kept).toEqual(all);
  });

  test('learns what was removed while it could not be reached', async () => {
    await storage.applyChanges([addNote]);
    await recorded();
    storage.journal.failure = 'unreachable';
    await storage.applyChanges([removeNote]);
    storage.database.close();
    storage = await newWindow();
    storage.journal.failure = null;
    await repair();
    await recorded();
    expect(storage.journal.kept.get('notes:a')).toMatchObject({ isRemoved: true });
    expect(await storage.database.notes.count()).toBe(0);
  });
});

describe('what journal and database disagree on', () => {
  test('is left as somebody changed it meanwhile', async () => {
    await storage.applyChanges([addNote]);
    await recorded();
    await storage.database.notes.clear();
    const later = { ...note, text: '正在写', changed: '2027-01-01T00:00:00.000Z' };
    vi.spyOn(storage.journal, 'readAll').mockImplementation(async () => {
      const answer = [...storage.journal.kept.values()];
      await storage.database.notes.put(later);
      return answer;
    });
    expect(await repair()).toMatchObject({ restored: 0 });
    expect(await storage.database.notes.toArray()).toEqual([later]);
  });

  test('passes over records that are none, and tables of a later version', async () => {
    await storage.journal.record([
      { table: 'notes', id: 'x', stamp: note.changed, isRemoved: false, value: { id: 'x' } },
      { table: 'drawings', id: 'y', stamp: note.changed, isRemoved: false, value: { id: 'y' } },
      { table: 'notes', id: 'a', stamp: note.changed, isRemoved: false, value: note },
    ]);
    expect(await repair()).toMatchObject({ restored: 1 });
    expect((await storage.readAllKept()).map(keyOfKept)).toEqual(['notes:a']);
    expect(storage.journal.kept.size).toBe(3);
  });
});

describe('a deed that meets what somebody did meanwhile', () => {
  test('undoing a deletion leaves what another window made of the note', async () => {
    await storage.applyChanges([addNote]);
    await storage.applyChanges([removeNote]);
    const elsewhere = await newWindow();
    const again = { ...note, text: '另一窗口写的', changed: '2027-01-01T00:00:00.000Z' };
    await elsewhere.applyChanges([{ table: 'notes', before: null, after: again }]);
    await storage.applyChanges([addNote]);
    expect(await storage.database.notes.toArray()).toEqual([again]);
    elsewhere.database.close();
  });

  test('removing a bookmark counts also after the clock was set back', async () => {
    await storage.applyChanges([addBookmark]);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-01T00:00:00.000Z') });
    await storage.applyChanges([{ table: 'bookmarks', before: bookmark, after: null }]);
    vi.setSystemTime(new Date('2026-06-01T00:00:00.000Z'));
    await storage.applyChanges([addBookmark]);
    await storage.applyChanges([{ table: 'bookmarks', before: bookmark, after: null }]);
    vi.useRealTimers();
    await recorded();
    expect(storage.journal.kept.get(`bookmarks:${bookmark.id}`)).toMatchObject({ isRemoved: true });
    expect(await repair()).toMatchObject({ restored: 0, replaced: 0 });
  });

  test('counts though the journal had something of a later moment', async () => {
    const ahead = { ...note, text: '钟快的那台写的', changed: '2031-01-01T00:00:00.000Z' };
    const kept = { table: 'notes', id: 'a', stamp: ahead.changed, isRemoved: false, value: ahead };
    await storage.database.notes.put(note);
    await storage.journal.record([kept]);
    await storage.applyChanges([{ table: 'notes', before: note, after: edited }]);
    await recorded();
    expect(storage.journal.kept.get('notes:a')?.value).toMatchObject(apartFromMoment(edited));
    expect(await repair()).toMatchObject({ restored: 0, replaced: 0 });
    expect((await storage.database.notes.toArray()).map(apartFromMoment)).toEqual([apartFromMoment(edited)]);
  });
});

describe('without a database', () => {
  test('what was recorded is shown, can be changed, and is stored once there is one', async () => {
    await storage.applyChanges([addNote, addBookmark]);
    await recorded();
    storage.database.close();
    storage = await newWindow();
    const open = vi.spyOn(storage.database, 'transaction').mockRejectedValue(new Error('gone'));
    await storage.showWithoutDatabase();
    expect(storage.getHoldings().notes.get('a')).toEqual(note);
    expect(storage.getHoldings().bookmarks.get(bookmark.id)).toEqual(bookmark);
    await storage.applyChanges([{ table: 'notes', before: note, after: edited }]);
    await recorded();
    expect(storage.getHoldings()).toMatchObject({
      state: 'failed',
      failure: { database: 'unavailable', journal: null },
    });
    expect(storage.journal.kept.get('notes:a')?.value).toEqual(edited);
    open.mockRestore();
    expect(await storage.retryHeld()).toBe(true);
    expect((await storage.database.notes.toArray()).map(apartFromMoment)).toEqual([apartFromMoment(edited)]);
  });
});

describe('the bin', () => {
  test('has what was removed, until it is put back', async () => {
    await storage.applyChanges([addNote, addBookmark]);
    await storage.applyChanges([removeNote, { table: 'bookmarks', before: bookmark, after: null }]);
    expect((await storage.database.bin.toArray()).map(({ key }) => key).sort()).toEqual(
      [`bookmarks:${bookmark.id}`, 'notes:a'].sort(),
    );
    await storage.applyChanges([addNote, addBookmark]);
    expect(await storage.database.bin.count()).toBe(0);
    await recorded();
    // Later than the removal, so that the journal takes it for what counts.
    expect([...storage.journal.kept.values()].map(({ isRemoved }) => isRemoved)).toEqual([false, false]);
  });

  test('is emptied of what was removed more than 60 days ago', async () => {
    const kept = { key: 'notes:a', table: 'notes', id: 'a', isRemoved: true, value: note };
    await storage.database.bin.put({ ...kept, stamp: '2020-01-01T00:00:00.000Z' });
    await storage.database.bin.put({ ...kept, key: 'notes:b', id: 'b', stamp: new Date().toISOString() });
    await storage.emptyBin();
    expect((await storage.database.bin.toArray()).map(({ key }) => key)).toEqual(['notes:b']);
  });
});
