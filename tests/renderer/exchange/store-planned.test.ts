import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportChoices } from '../../../src/domain/interchange/import-changes.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { failure, success } from '../../../src/domain/result.ts';
import type { ImportCalls } from '../../../src/renderer/exchange/import-protocol.ts';
import type { ImportThread } from '../../../src/renderer/exchange/import-thread.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const note = noteOn(work, '2.2.2', { id: 'a', text: '初稿' });
const kept = { table: 'notes', id: note.id, stamp: note.changed, isRemoved: false, value: note };
const change = { table: 'notes', before: null, after: note } as const;
const choices: ImportChoices = {
  turned: new Set(),
  accepted: new Set(),
  isRemoving: false,
  isBringingBack: false,
  withBookmarks: true,
};

let storage: Awaited<ReturnType<typeof freshStorage>>;
let storePlanned: typeof import('../../../src/renderer/exchange/store-planned.ts')['storePlanned'];

beforeEach(async () => {
  storage = await freshStorage();
  ({ storePlanned } = await import('../../../src/renderer/exchange/store-planned.ts'));
});

afterEach(() => {
  vi.restoreAllMocks();
  storage.database.close();
});

/** A worker that answers so, and null to all else, as one that died. */
function threadOf(answers: Partial<ImportCalls>) {
  const ask: ImportThread['ask'] = async (name, argument) =>
    (await (answers[name] as ((argument: unknown) => never) | undefined)?.(argument)) ?? null;
  return { ask, end: vi.fn() };
}

async function storeInDatabase() {
  await storage.database.notes.put(note);
  return success(1);
}

test('what was stored can be taken back, and is recorded', async () => {
  const stored = async () => ({ kept: [kept], step: [change] });
  expect(await storePlanned(threadOf({ store: storeInDatabase, stored }), choices)).toEqual({
    name: 'stored',
    step: [change],
  });
  await eventually(() => expect(storage.journal.kept.size).toBe(1));
});

test('the worker is ended when everything was asked of it, not before', async () => {
  const stored = async () => {
    expect(thread.end).not.toHaveBeenCalled();
    return { kept: [kept], step: [change] };
  };
  const thread = threadOf({ store: storeInDatabase, stored });
  await storePlanned(thread, choices);
  expect(thread.end).toHaveBeenCalledTimes(1);
});

test('what could not be stored is told with its reason', async () => {
  const outcome = await storePlanned(threadOf({ store: async () => failure('quota') }), choices);
  expect(outcome).toEqual({ name: 'failed', code: 'quota' });
});

test('nobody says that nothing was stored when the worker dies before it answers', async () => {
  const thread = threadOf({
    store: async () => {
      await storeInDatabase();
      return null as never;
    },
  });
  expect(await storePlanned(thread, choices)).toEqual({ name: 'unsure' });
  await eventually(() => expect(storage.journal.kept.size).toBe(1));
});

test.each([
  ['unsure', {}],
  ['stored', { store: storeInDatabase }],
])('it stays %s when the journal cannot be compared either', async (name, answers) => {
  storage.journal.failure = 'unreachable';
  expect(await storePlanned(threadOf(answers), choices)).toMatchObject({ name });
});

test('nothing is brought back from a journal that may not be used', async () => {
  await storage.journal.record([{ ...kept, id: 'b', value: { ...note, id: 'b' } }]);
  storage.journal.failure = 'locked';
  expect(await storePlanned(threadOf({}), choices)).toEqual({ name: 'unsure' });
  expect(await storage.database.notes.count()).toBe(0);
  expect(storage.getHoldings().state).not.toBe('saved');
});
