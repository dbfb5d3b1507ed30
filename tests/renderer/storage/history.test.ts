import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Note } from '../../../src/domain/notes/note.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage, newWindow } from '../../support/fresh-storage.ts';
import { apartFromMoment, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { readStored } from '../../support/raw-database.ts';

const [work] = openQingpu().reports as [Report];
const note = noteOn(work, '2.2.2', { id: 'a', text: '初稿' });
const edited: Note = { ...note, text: '二稿' };
const added = [{ table: 'notes', before: null, after: note }] as const;
const changed = [{ table: 'notes', before: note, after: edited }] as const;

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
});

afterEach(async () => {
  await eventually(() => expect(storage.getHoldings().state).toBe('saved'));
  storage.database.close();
});

async function storedNotes(): Promise<unknown[]> {
  await eventually(() => expect(storage.getHoldings().state).toBe('saved'));
  return await readStored('yiyue', 'notes');
}

describe('taking back one deed', () => {
  test('leaves what was done after it', async () => {
    const other = noteOn(work, '1.1.2', { id: 'b' });
    await storage.perform(added);
    await storage.perform([{ table: 'notes', before: null, after: other }]);
    storage.takeBack(added);
    expect(await storedNotes()).toMatchObject([other].map(apartFromMoment));
  });

  test('can be done again when it was the last', async () => {
    await storage.perform(added);
    storage.takeBack(added);
    expect(await storedNotes()).toEqual([]);
    storage.redo();
    expect(await storedNotes()).toMatchObject([note].map(apartFromMoment));
  });
});

describe('undo', () => {
  test('takes back typing in one note as one step', async () => {
    const at = (text: string, changed: string) => ({ ...note, text, changed });
    const one = at('一', '2026-01-20T08:00:00.000Z');
    const two = at('一二', '2026-01-20T08:00:02.000Z');
    const later = at('一二三', '2026-01-20T08:01:00.000Z');
    await storage.perform(added);
    await storage.perform([{ table: 'notes', before: note, after: one }]);
    await storage.perform([{ table: 'notes', before: one, after: two }]);
    await storage.perform([{ table: 'notes', before: two, after: later }]);
    storage.undo();
    expect(await storedNotes()).toMatchObject([two].map(apartFromMoment));
    storage.undo();
    expect(await storedNotes()).toMatchObject([note].map(apartFromMoment));
  });

  test('takes back the last step first, and says what was taken back', async () => {
    await storage.perform(added);
    await storage.perform(changed);
    expect(storage.undo()).toEqual([{ table: 'notes', before: edited, after: note }]);
    expect(await storedNotes()).toMatchObject([note].map(apartFromMoment));
    storage.undo();
    expect(await storedNotes()).toEqual([]);
  });

  test('brings back a deleted note whole', async () => {
    await storage.perform(added);
    await storage.perform([{ table: 'notes', before: note, after: null }]);
    expect(await storedNotes()).toEqual([]);
    storage.undo();
    expect(await storedNotes()).toMatchObject([note].map(apartFromMoment));
  });

  test('is null when nothing was done in this window', () => {
    expect(storage.undo()).toBeNull();
    expect(storage.redo()).toBeNull();
  });

  test('takes back a step of several changes in the opposite order', async () => {
    await storage.perform([...added, { table: 'notes', before: null, after: { ...note, id: 'b' } }]);
    expect(storage.undo()?.map(({ before }) => before)).toMatchObject([{ id: 'b' }, { id: 'a' }]);
    expect(await storedNotes()).toEqual([]);
  });

  test('leaves alone what another window changed of the same note since', async () => {
    await storage.perform(added);
    await storage.perform(changed);
    const second = await newWindow();
    await second.applyChanges([{ table: 'notes', before: edited, after: { ...edited, stance: 'watch' } }]);
    second.database.close();
    storage.undo();
    expect(await storedNotes()).toMatchObject([{ ...note, stance: 'watch' }].map(apartFromMoment));
  });

  test('takes back changes that were stored otherwise and only remembered', async () => {
    await storage.storeTogether(added);
    storage.remember(added);
    storage.undo();
    expect(await storedNotes()).toEqual([]);
  });

  test('goes back 200 steps and no further', async () => {
    for (let step = 0; step < 205; step += 1) storage.remember(added);
    let steps = 0;
    while (storage.undo()) steps += 1;
    expect(steps).toBe(200);
  });
});

test('undoing an import brings back the words that it replaced', async () => {
  await storage.perform(added);
  const imported = { ...note, text: '文件里的', changed: '2026-02-01T08:00:00.000Z' };
  const step = [{ table: 'notes', before: note, after: imported, isImported: true }] as const;
  expect(await storage.storeTogether(step)).toBeNull();
  storage.remember(step);
  storage.takeBack(step);
  expect(await storedNotes()).toMatchObject([apartFromMoment(note)]);
});

test('a note that was just made is stored without looking it up, and comes back when that is done again', async () => {
  const made = [{ table: 'notes', before: null, after: note, isNew: true }] as const;
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await storage.perform(made);
  expect(get).not.toHaveBeenCalled();
  storage.undo();
  expect(await storedNotes()).toEqual([]);
  storage.redo();
  expect(await storedNotes()).toMatchObject([apartFromMoment(note)]);
  expect(storage.journal.kept.get('notes:a')).toMatchObject({ isRemoved: false });
  get.mockRestore();
});

describe('redo', () => {
  test('does again what was taken back, step by step', async () => {
    await storage.perform(added);
    await storage.perform(changed);
    storage.undo();
    storage.undo();
    expect(storage.redo()).toEqual(added);
    expect(storage.redo()).toEqual(changed);
    expect(await storedNotes()).toMatchObject([edited].map(apartFromMoment));
    expect(storage.redo()).toBeNull();
  });

  test('is over once something new is done', async () => {
    await storage.perform(added);
    storage.undo();
    await storage.perform([{ table: 'notes', before: null, after: { ...note, id: 'b' } }]);
    expect(storage.redo()).toBeNull();
    expect(await storedNotes()).toMatchObject([{ ...note, id: 'b' }].map(apartFromMoment));
  });
});
