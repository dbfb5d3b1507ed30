import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Note } from '../../../src/domain/notes/note.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { eventually } from '../../support/eventually.ts';
import { fillDisk, freshStorage, newWindow } from '../../support/fresh-storage.ts';
import { apartFromMoment, bookmarkOn, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { blockWrites, readStored } from '../../support/raw-database.ts';

const [work] = openQingpu().reports as [Report];
const note = noteOn(work, '2.2.2', { id: 'a', text: '初稿' });
const other = noteOn(work, '1.1.2', { id: 'b' });
const bookmark = bookmarkOn(work, '2.2.1');

const none = { database: null, journal: null };

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
});

afterEach(() => {
  vi.restoreAllMocks();
  storage.database.close();
});

function add(added: Note) {
  return { table: 'notes', before: null, after: added } as const;
}

function edit(before: Note, changes: Partial<Note>) {
  return { table: 'notes', before, after: { ...before, ...changes } } as const;
}

function stored(): Promise<unknown[]> {
  return readStored('yiyue', 'notes');
}

describe('a change', () => {
  test('is shown at once, and counts as saved only when it is committed', async () => {
    await storage.database.open();
    const letWrite = await blockWrites('yiyue', 'notes');
    const applied = storage.applyChanges([add(note)]);
    expect(storage.getHoldings()).toMatchObject({ state: 'saving', failure: none });
    expect(storage.getHoldings().notes.get('a')).toEqual(note);

    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(storage.getHoldings().state).toBe('saving');

    await letWrite();
    expect(await applied).toBe(true);
    expect(storage.getHoldings().state).toBe('saved');
    expect(await stored()).toMatchObject([note].map(apartFromMoment));
  });

  test('stays held when it is stored until a live query has shown it', async () => {
    await storage.applyChanges([add(note)]);
    expect(storage.getHoldings().notes.has('a')).toBe(true);
    storage.releaseStored('bookmarks', []);
    storage.releaseStored('notes', []);
    expect(storage.getHoldings().notes.has('a')).toBe(true);
    storage.releaseStored('notes', [note]);
    expect(storage.getHoldings().notes.has('a')).toBe(false);
  });

  test('tells those who listen, until they stop listening', async () => {
    const states: string[] = [];
    const stop = storage.subscribeHoldings(() => states.push(storage.getHoldings().state));
    await storage.database.open();
    const letWrite = await blockWrites('yiyue', 'notes');
    const applied = storage.applyChanges([add(note)]);
    await expect.poll(() => states).toEqual(['saving']);
    await letWrite();
    await applied;
    expect(states).toEqual(['saving', 'saved']);
    stop();
    await storage.applyChanges([add(other)]);
    expect(states).toHaveLength(2);
  });

  test('can take away a note and a bookmark', async () => {
    await storage.applyChanges([add(note), { table: 'bookmarks', before: null, after: bookmark }]);
    await storage.applyChanges([
      { table: 'notes', before: note, after: null },
      { table: 'bookmarks', before: bookmark, after: null },
    ]);
    expect(storage.getHoldings().notes.get('a')).toBeNull();
    expect(await stored()).toEqual([]);
    expect(await readStored('yiyue', 'bookmarks')).toEqual([]);
  });
});

describe('an imported note', () => {
  test('gives way to what was stored later, also while the import was being looked at', async () => {
    const newer = { ...note, text: '另一窗口刚改的', changed: '2026-03-01T08:00:00.000Z' };
    await storage.applyChanges([add(newer)]);
    const older = { ...note, changed: '2026-02-01T08:00:00.000Z' };
    expect(await storage.storeTogether([{ ...add(older), isImported: true }])).toBeNull();
    expect(await stored()).toMatchObject([newer].map(apartFromMoment));
  });
});

describe('while words are typed', () => {
  test('nothing is called saved until they were handed on', async () => {
    await storage.applyChanges([add(note)]);
    storage.setTyping('a', true);
    expect(storage.getHoldings().state).toBe('saving');
    storage.setTyping('a', false);
    expect(storage.getHoldings().state).toBe('saved');
  });
});

describe('when the disk is full', () => {
  test('a change stays held and says why, and trying again stores it', async () => {
    const makeRoom = fillDisk();
    expect(await storage.applyChanges([add(note)])).toBe(false);
    expect(storage.getHoldings()).toMatchObject({
      state: 'failed',
      failure: { database: 'quota', journal: null },
    });
    storage.releaseStored('notes', []);
    expect(storage.getHoldings().notes.get('a')).toEqual(note);
    expect(await storage.retryHeld()).toBe(false);

    makeRoom();
    expect(await storage.retryHeld()).toBe(true);
    expect(storage.getHoldings()).toMatchObject({ state: 'saved', failure: none });
    expect(await stored()).toMatchObject([note].map(apartFromMoment));
  });

  test('two edits of one note are both stored when there is room again', async () => {
    await storage.applyChanges([add(note)]);
    const makeRoom = fillDisk();
    const first = edit(note, { text: '二稿' });
    await storage.applyChanges([first]);
    await storage.applyChanges([edit(first.after, { stance: 'agree' })]);
    makeRoom();
    expect(await storage.retryHeld()).toBe(true);
    expect(await stored()).toMatchObject([{ ...note, text: '二稿', stance: 'agree' }].map(apartFromMoment));
  });

  test('edits made before the first one failed are all stored when there is room again', async () => {
    await storage.applyChanges([add(note)]);
    const makeRoom = fillDisk();
    const first = edit(note, { text: '二稿' });
    const second = edit(first.after, { stance: 'agree' });
    const third = edit(second.after, { colour: 'blue' });
    await Promise.all([first, second, third].map((change) => storage.applyChanges([change])));
    makeRoom();
    expect(await storage.retryHeld()).toBe(true);
    expect(await stored()).toMatchObject([third.after].map(apartFromMoment));
  });

  test('an edit that failed is stored with the next one that does not', async () => {
    await storage.applyChanges([add(note)]);
    const makeRoom = fillDisk();
    const first = edit(note, { text: '二稿' });
    await storage.applyChanges([first]);
    makeRoom();
    await storage.applyChanges([edit(first.after, { tags: ['就业'] })]);
    expect(await stored()).toMatchObject([{ ...note, text: '二稿', tags: ['就业'] }].map(apartFromMoment));
    expect(storage.getHoldings().state).toBe('saved');
  });

  test('an edit taken back leaves the note as it was', async () => {
    await storage.applyChanges([add(note)]);
    const makeRoom = fillDisk();
    const { before, after } = edit(note, { text: '二稿' });
    await storage.applyChanges([{ table: 'notes', before, after }]);
    makeRoom();
    await storage.applyChanges([{ table: 'notes', before: after, after: before }]);
    expect(await stored()).toMatchObject([note].map(apartFromMoment));
  });

  test('a note that was never stored can be edited and deleted', async () => {
    const makeRoom = fillDisk();
    await storage.applyChanges([add(note), add(other)]);
    const edited = edit(note, { text: '二稿' });
    await storage.applyChanges([edited]);
    await storage.applyChanges([{ table: 'notes', before: other, after: null }]);
    makeRoom();
    await storage.retryHeld();
    expect(await stored()).toMatchObject([edited.after].map(apartFromMoment));
  });

  test('what was held is stored as soon as another change shows that there is room', async () => {
    const makeRoom = fillDisk();
    await storage.applyChanges([add(note)]);
    makeRoom();
    await storage.applyChanges([add(other)]);
    await eventually(() => expect(storage.getHoldings().state).toBe('saved'));
    expect(await stored()).toMatchObject([note, other].map(apartFromMoment));
  });

  test('a change that fails only when it is committed counts as failed too', async () => {
    const inner = new DOMException('The disk is full.', 'QuotaExceededError');
    vi.spyOn(storage.database, 'transaction').mockRejectedValueOnce(new Dexie.AbortError('aborted', inner));
    expect(await storage.applyChanges([add(note)])).toBe(false);
    expect(storage.getHoldings().failure.database).toBe('quota');
  });
});

test('a database that cannot be opened is another failure than a full disk', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('No storage in a private window.', 'InvalidStateError');
  });
  expect(await storage.applyChanges([add(note)])).toBe(false);
  expect(storage.getHoldings()).toMatchObject({
    state: 'failed',
    failure: { database: 'unavailable', journal: null },
  });
});

describe('changes stored together', () => {
  test('are all stored, and none is held', async () => {
    expect(await storage.storeTogether([add(note), add(other)])).toBeNull();
    expect(await stored()).toMatchObject([note, other].map(apartFromMoment));
    expect(storage.getHoldings().notes.size).toBe(0);
  });

  test('leave everything as it was when one of them fails', async () => {
    await storage.applyChanges([add(note)]);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'bookmarks') throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    const result = await storage.storeTogether([
      edit(note, { text: '二稿' }),
      add(other),
      { table: 'bookmarks', before: null, after: bookmark },
    ]);
    expect(result).toBe('quota');
    expect(await stored()).toMatchObject([note].map(apartFromMoment));
    expect(await readStored('yiyue', 'bookmarks')).toEqual([]);
  });
});

describe('two windows', () => {
  test('both keep their edits of different fields of one note', async () => {
    await storage.applyChanges([add(note)]);
    const second = await newWindow();
    await storage.applyChanges([edit(note, { text: '甲窗口' })]);
    await second.applyChanges([edit(note, { stance: 'doubt', tags: ['财政'] })]);
    expect(await stored()).toMatchObject(
      [{ ...note, text: '甲窗口', stance: 'doubt', tags: ['财政'] }].map(apartFromMoment),
    );
    second.database.close();
  });

  test('a note that the other window deleted comes back whole when it is edited', async () => {
    await storage.applyChanges([add(note)]);
    const second = await newWindow();
    await second.applyChanges([{ table: 'notes', before: note, after: null }]);
    const edited = edit(note, { text: '二稿' });
    await storage.applyChanges([edited]);
    expect(await stored()).toMatchObject([edited.after].map(apartFromMoment));
    second.database.close();
  });
});
