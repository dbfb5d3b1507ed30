import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Kept } from '../../../src/domain/kept/kept.ts';
import { readWholeBackup } from '../../../src/importing/whole-backup.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

vi.stubGlobal('navigator', {});

const [report] = openQingpu().reports;
if (!report) throw new Error('there is no report');
const note = noteOn(report, '2.2.1', { text: '客流怎么算？' });
const kept: Kept = { table: 'notes', id: note.id, stamp: note.changed, isRemoved: false, value: note };

const steps: string[] = [];
let isKept = false;
let written: Uint8Array | null = null;
let storage: Awaited<ReturnType<typeof freshStorage>>;
let alone: typeof import('../../../src/renderer/alone/back-up.ts');

vi.doMock('../../../src/renderer/desktop/backup-file.ts', () => ({
  chooseBackupFile: async () => {
    steps.push('choose');
    return { ok: true, value: { handle: { name: '我的备份' }, isKept } };
  },
  isHandedOn: () => false,
  writeApart: async () => {
    steps.push('write apart');
    return { state: 'saved', place: '当时' };
  },
  writeBackup: async (_: unknown, { bytes }: { readonly bytes: Uint8Array }) => {
    steps.push('write');
    written = bytes;
    isKept = true;
    return { state: 'saved', place: '我的备份' };
  },
}));

beforeEach(async () => {
  storage = await freshStorage();
  alone = await import('../../../src/renderer/alone/back-up.ts');
  steps.length = 0;
  isKept = false;
  written = null;
  await storage.journal.record([kept]);
  await storage.database.notes.put(note);
});

afterEach(() => storage.database.close());

const backUp = () => alone.backUp('议阅备份', false);

function stopJournal(): void {
  storage.journal.failure = 'unreachable';
}

/** What can be read by then is nothing. */
async function loseAll(): Promise<void> {
  storage.journal.kept.clear();
  await storage.database.notes.clear();
}

test('a backup asks for its file while the press still counts, before anything is read', async () => {
  const { overview } = storage.journal;
  storage.journal.overview = () => {
    steps.push('read');
    return overview.call(storage.journal);
  };
  expect(await backUp()).toMatchObject({ state: 'saved', lacking: 0, isSure: true });
  expect(steps).toEqual(['choose', 'read', 'write']);
  expect(await readWholeBackup(written ?? new Uint8Array())).toMatchObject({
    ok: true,
    value: { records: [kept] },
  });
});

test('a backup is made, and not called sure, when only the database can be read', async () => {
  stopJournal();
  expect(await backUp()).toMatchObject({ state: 'saved', isSure: false });
  expect(written).not.toBeNull();
});

test('nothing that can’t be read counts as nothing to back up', async () => {
  await loseAll();
  stopJournal();
  await expect(backUp()).rejects.toThrow();
  expect(steps).toEqual(['choose']);
});

test.each([
  ['a journal that does not answer', stopJournal],
  ['notes that are gone', loseAll],
])('an earlier backup is not written over by one with %s', async (_, spoil) => {
  await backUp();
  await spoil();
  expect(await backUp()).toEqual({ state: 'held-back', place: '我的备份' });
  expect(steps).toEqual(['choose', 'write', 'choose']);
});

test('an earlier backup is written over after notes were removed', async () => {
  await backUp();
  await storage.journal.record([{ ...kept, stamp: '2036-01-01T00:00:00.000Z', isRemoved: true }]);
  expect(await backUp()).toMatchObject({ state: 'saved' });
});

test('nothing is written of a backup that is given up while it is packed', async () => {
  const control = new AbortController();
  const { overview } = storage.journal;
  storage.journal.overview = () => {
    control.abort();
    return overview.call(storage.journal);
  };
  expect(await alone.backUp('议阅备份', true, control.signal)).toEqual({ state: 'cancelled' });
  expect(steps).toEqual(['choose']);
});

test('a backup of an earlier moment asks for a file of its own first, which the next backup does not go to', async () => {
  const past: Kept = {
    ...kept,
    get value() {
      steps.push('read');
      return note;
    },
  };
  const outcome = await alone.backUpPast('议阅备份', '2026-03-05T09:00:00.000Z', [past]);
  expect(outcome).toMatchObject({ state: 'saved', place: '当时' });
  expect([...new Set(steps)]).toEqual(['choose', 'read', 'write apart']);
});
