import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { fillDisk, freshStorage } from '../../support/fresh-storage.ts';
import { apartFromMoment, noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { readStored } from '../../support/raw-database.ts';

const [work] = openQingpu().reports as [Report];
const note = noteOn(work, '2.2.2', { id: 'a', text: '初稿' });
const typed = { ...note, text: '关页面前写的最后几个字', tags: ['投资'] };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let drafts: typeof import('../../../src/renderer/storage/drafts.ts');
let kept: Record<string, unknown>;

beforeEach(async () => {
  // Like the browser's own: its entries are its keys, its methods are not.
  kept = Object.create({
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  });
  vi.stubGlobal('localStorage', kept);
  storage = await freshStorage();
  drafts = await import('../../../src/renderer/storage/drafts.ts');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  storage.database.close();
});

describe('words typed before the page was closed', () => {
  test('are stored at the next start, over what was stored before', async () => {
    await storage.database.notes.put(note);
    drafts.keepDraft(typed);
    await drafts.restoreDrafts();
    expect(await readStored('yiyue', 'notes')).toMatchObject([
      { id: 'a', text: '关页面前写的最后几个字', tags: ['投资'], colour: note.colour },
    ]);
    expect(Object.keys(kept)).toEqual([]);
  });

  test('bring their note along when that was never stored', async () => {
    drafts.keepDraft(typed);
    await drafts.restoreDrafts();
    expect(await readStored('yiyue', 'notes')).toMatchObject([apartFromMoment(typed)]);
  });

  test('become a note of their own beside what somebody wrote later', async () => {
    const later = { ...note, text: '别处后来写的', changed: '2026-06-01T00:00:00.000Z' };
    await storage.database.notes.put(later);
    drafts.keepDraft(typed);
    await drafts.restoreDrafts();
    const found = await storage.database.notes.toArray();
    expect(found.map(({ text }) => text).sort()).toEqual([later.text, typed.text].sort());
    expect(Object.keys(kept)).toEqual([]);
  });

  test('are let go of when their note was removed later', async () => {
    await storage.applyChanges([{ table: 'notes', before: null, after: note }]);
    drafts.keepDraft(typed);
    await storage.applyChanges([{ table: 'notes', before: note, after: null }]);
    await drafts.restoreDrafts();
    expect(await readStored('yiyue', 'notes')).toEqual([]);
    expect(Object.keys(kept).filter((key) => key.startsWith('draft:'))).toEqual([]);
  });

  test('stay for the start after when there is no room for them', async () => {
    drafts.keepDraft(typed);
    const makeRoom = fillDisk();
    await drafts.restoreDrafts();
    expect(Object.keys(kept)).toEqual(['draft:a']);
    makeRoom();
  });

  test('are let go of when they are stored, unless more was typed since', () => {
    drafts.keepDraft(typed);
    drafts.dropDraft(note);
    expect(Object.keys(kept)).toEqual(['draft:a']);
    drafts.dropDraft(typed);
    expect(Object.keys(kept)).toEqual([]);
  });

  test('are kept beside what is typed into the same note before they are stored', async () => {
    await storage.database.notes.put(note);
    kept['draft:a'] = JSON.stringify(typed);
    const more = { ...note, text: '一打开就接着写', changed: new Date().toISOString() };
    drafts.keepDraft({ ...more, text: '一' });
    drafts.keepDraft(more);
    expect(Object.keys(kept)).toHaveLength(2);
    await drafts.restoreDrafts();
    const found = await storage.database.notes.toArray();
    expect(found.map(({ text }) => text).sort()).toEqual([more.text, typed.text].sort());
    expect(Object.keys(kept)).toEqual([]);
  });

  test('stay where more was typed while they were being stored', async () => {
    await storage.database.notes.put(note);
    kept['draft:a'] = JSON.stringify(typed);
    const more = { ...typed, text: '存的时候又写了几个字', changed: new Date().toISOString() };
    vi.spyOn(localStorage, 'getItem').mockImplementationOnce(() => {
      kept['draft:a'] = JSON.stringify(more);
      return JSON.stringify(typed);
    });
    await drafts.restoreDrafts();
    expect(await readStored('yiyue', 'notes')).toMatchObject([{ text: typed.text }]);
    expect(kept['draft:a']).toBe(JSON.stringify(more));
  });

  test('of two windows are both kept, and let go of by the one that stored them', () => {
    drafts.keepDraft(typed);
    const others = { ...note, text: '另一个窗口里写的' };
    kept['draft:a'] = JSON.stringify(others);
    drafts.keepDraft(typed);
    expect(Object.values(kept).sort()).toEqual([JSON.stringify(others), JSON.stringify(typed)].sort());
    drafts.dropDraft(others);
    expect(Object.values(kept)).toEqual([JSON.stringify(typed)]);
    drafts.dropDraft(typed);
    expect(Object.keys(kept)).toEqual([]);
    // What another window writes after that is not overwritten either.
    kept['draft:a'] = JSON.stringify(others);
    drafts.keepDraft(typed);
    expect(Object.keys(kept)).toHaveLength(2);
  });

  test('are passed over when they are no note', async () => {
    await storage.database.open();
    kept['draft:a'] = '{"id": 7}';
    await drafts.restoreDrafts();
    expect(await readStored('yiyue', 'notes')).toEqual([]);
  });
});
