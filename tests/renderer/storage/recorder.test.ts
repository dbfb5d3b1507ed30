import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalFailure } from '../../../src/bridge.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const note = noteOn(work, '2.2.2', { id: 'a', text: '初稿' });
const edited = { ...note, text: '二稿', changed: '2026-02-01T08:00:00.000Z' };
const addNote = { table: 'notes', before: null, after: note } as const;

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
});

afterEach(() => {
  vi.restoreAllMocks();
  storage.database.close();
});

test('nothing counts as saved before the journal has it too', async () => {
  let finish = () => {};
  vi.spyOn(storage.journal, 'record').mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return { state: 'recorded' };
  });
  expect(await storage.applyChanges([addNote])).toBe(true);
  expect(storage.getHoldings().state).toBe('saving');
  finish();
  await eventually(() => expect(storage.getHoldings().state).toBe('saved'));
});

test('nothing counts as saved while more is coming of what is stored already, nor when it never came', async () => {
  const kept = { table: 'notes', id: note.id, stamp: note.changed, isRemoved: false, value: note };
  let go = () => {};
  const coming = storage.recordInTurn(async () => {
    storage.takeOver([kept]);
    await storage.untilSent();
    await new Promise<void>((resolve) => {
      go = resolve;
    });
  });
  await eventually(() => expect(storage.journal.kept.size).toBe(1));
  await storage.untilSent();
  expect(storage.getHoldings().state).toBe('saving');
  go();
  await coming;
  expect(storage.getHoldings().state).toBe('saved');

  await expect(storage.recordInTurn(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  storage.record([kept]);
  await storage.untilSent();
  expect(storage.getHoldings().state).toBe('saving');
});

test('what was never handed over to its end counts as saved once database and journal were compared', async () => {
  await storage.database.notes.put(note);
  const comparedTooEarly = storage.beginComparing();
  await expect(storage.recordInTurn(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  comparedTooEarly();
  expect(storage.getHoldings().state).toBe('saving');

  await storage.repairDatabase(await storage.readPresent(), await storage.journal.overview());
  await eventually(() => expect(storage.getHoldings().state).toBe('saved'));
  expect(storage.journal.kept.size).toBe(1);
});

test('the journal is told beside the transaction, not after it', async () => {
  const order: string[] = [];
  await storage.database.open();
  vi.spyOn(storage.journal, 'record').mockImplementationOnce(async () => {
    order.push('told');
    return { state: 'recorded' };
  });
  await storage.applyChanges([addNote]).then(() => order.push('committed'));
  expect(order).toEqual(['told', 'committed']);
});

test('of a new note the journal is told without waiting for the database, and once', async () => {
  await storage.database.open();
  const told = vi.spyOn(storage.journal, 'record');
  const asked = vi.spyOn(storage.database, 'transaction');
  await storage.applyChanges([{ ...addNote, isNew: true }]);
  await eventually(() => expect(storage.getHoldings().state).toBe('saved'));
  const [[first], [then]] = [told.mock.invocationCallOrder, asked.mock.invocationCallOrder];
  expect(told).toHaveBeenCalledTimes(1);
  expect(first).toBeLessThan(then ?? 0);
});

describe.each(['full', 'denied', 'locked', 'unreachable', 'other'] satisfies JournalFailure[])(
  'while the journal fails with %s',
  (code) => {
    test('notes are stored and held, it is said why, and they follow by themselves', async () => {
      storage.journal.failure = code;
      expect(await storage.applyChanges([addNote])).toBe(true);
      await eventually(() => expect(storage.getHoldings().state).toBe('failed'));
      expect(storage.getHoldings().failure).toEqual({ database: null, journal: code });
      await storage.applyChanges([{ table: 'notes', before: note, after: edited }]);
      expect(storage.getHoldings().state).toBe('failed');
      expect(storage.journal.kept.size).toBe(0);

      storage.journal.failure = null;
      await eventually(() => expect(storage.getHoldings().state).toBe('saved'));
      expect(storage.journal.kept.get('notes:a')?.value).toEqual(edited);
    });
  },
);

test('one that the journal does not take does not hold up the others', async () => {
  const record = storage.journal.record.bind(storage.journal);
  vi.spyOn(storage.journal, 'record').mockImplementation(async (changes) =>
    changes.some(({ id }) => id === 'a') ? { state: 'failed', code: 'refused' } : await record(changes),
  );
  const other = noteOn(work, '1.1.2', { id: 'b' });
  await storage.applyChanges([addNote, { table: 'notes', before: null, after: other }]);
  await eventually(() => expect(storage.journal.kept.get('notes:b')?.value).toEqual(other));
  expect(storage.getHoldings().failure).toEqual({ database: null, journal: 'refused' });
});

test('trying again does not wait', async () => {
  storage.journal.failure = 'full';
  await storage.applyChanges([addNote]);
  await eventually(() => expect(storage.getHoldings().state).toBe('failed'));
  storage.journal.failure = null;
  const told = vi.spyOn(storage.journal, 'record');
  const retried = storage.retryHeld();
  expect(told).toHaveBeenCalledTimes(1);
  await retried;
  await eventually(() => expect(storage.getHoldings().state).toBe('saved'));
});

test('what the database could not take is recorded all the same', async () => {
  storage.database.close({ disableAutoOpen: true });
  expect(await storage.applyChanges([addNote])).toBe(false);
  await eventually(() => expect(storage.journal.kept.get('notes:a')?.value).toEqual(note));
  expect(storage.getHoldings().failure).toEqual({ database: 'unavailable', journal: null });
});

test('an import that could not be stored is not recorded', async () => {
  storage.database.close({ disableAutoOpen: true });
  expect(await storage.storeTogether([{ ...addNote, isImported: true }])).toBe('unavailable');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(storage.journal.kept.size).toBe(0);
});

test('what is recorded is what was stored, with what another window had changed of it', async () => {
  const elsewhere = { ...note, colour: 'pink', changed: '2026-01-25T00:00:00.000Z' } as const;
  await storage.applyChanges([{ table: 'notes', before: null, after: elsewhere }]);
  await storage.applyChanges([{ table: 'notes', before: note, after: edited }]);
  await eventually(() => expect(storage.getRecording().isDone).toBe(true));
  expect(storage.journal.kept.get('notes:a')?.value).toEqual({ ...edited, colour: 'pink' });
});
