/** What became of notes with a new version is kept like notes are, goes with its version and comes back with it. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keyOfKept } from '../../../src/domain/kept/kept.ts';
import { type Carry, carryId } from '../../../src/domain/versions/carry.ts';
import { listBinned, stepOutOfBin } from '../../../src/renderer/history/bin.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { apartFromMoment, noteOn, noteTime } from '../../support/notes.ts';

const old = importedDocument('d-old', ['生产总值增长5.2%。']);
const next = importedDocument('d-new', ['生产总值增长5.0%。'], { revises: 'd-old' });
const later = importedDocument('d-later', ['生产总值增长5.1%。'], { revises: 'd-new' });
const original = noteOn(old.report, '1', { id: 'a' });
const copy = noteOn(next.report, '1', { id: 'b' });
const carry: Carry = {
  id: carryId('a', 'd-new'),
  kind: 'note',
  original: 'a',
  root: 'a',
  from: 'd-old',
  to: 'd-new',
  state: 'changed',
  decision: 'accepted',
  at: { start: 0, end: 4 },
  words: '生产总值增长5.2%。',
  copy: 'b',
  isOwn: true,
  changed: noteTime,
};
const onward: Carry = {
  ...carry,
  id: carryId('b', 'd-later'),
  original: 'b',
  from: 'd-new',
  to: 'd-later',
  copy: 'c',
};

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
  await storage.addDocuments([old]);
  await storage.perform([{ table: 'notes', before: null, after: original }]);
});

afterEach(() => {
  vi.restoreAllMocks();
  storage.database.close();
});

async function addNext(): Promise<void> {
  await storage.addDocuments([next], undefined, [
    { table: 'notes', before: null, after: copy, isNew: true },
    { table: 'carries', before: null, after: carry },
  ]);
}

async function present(): Promise<string[]> {
  const kept = await storage.readAllKept();
  return kept
    .filter(({ isRemoved, table }) => !isRemoved && table !== 'settings')
    .map(keyOfKept)
    .sort();
}

const before = ['documents:d-old', 'notes:a'];
const after = ['carries:a>d-new', 'documents:d-new', 'documents:d-old', 'notes:a', 'notes:b'];

test('a version and all that is carried to it are stored and recorded in one step, which can be undone and redone', async () => {
  await addNext();
  expect(await present()).toEqual(after);
  await eventually(() => expect(storage.getRecording().isDone).toBe(true));
  expect(storage.journal.kept.get('carries:a>d-new')?.value).toEqual(carry);
  storage.undo();
  await eventually(async () => expect(await present()).toEqual(before));
  expect(await storage.database.notes.toArray()).toEqual([original]);
  storage.redo();
  await eventually(async () => expect(await present()).toEqual(after));
});

test('nothing of it is stored when the files of the version can not be kept', async () => {
  storage.files.failure = 'full';
  await addNext();
  expect(await present()).toEqual(before);
});

test('it goes into the bin with its version and comes back with it; what was carried on stays with the later one', async () => {
  await addNext();
  await storage.addDocuments([later], undefined, [{ table: 'carries', before: null, after: onward }]);
  await storage.removeDocument(next.document);
  const rest = ['carries:b>d-later', 'documents:d-later', ...before];
  await eventually(async () => expect(await present()).toEqual(rest.toSorted()));

  const now = new Date().toISOString();
  const bin = await storage.database.bin.toArray();
  const binned = listBinned(bin, { documents: [], notes: [], bookmarks: [], writings: [], joins: [] }, now);
  expect(binned.map(({ key }) => key)).toEqual(['documents:d-new']);
  await storage.perform(stepOutOfBin(binned, binned, now));
  await eventually(async () =>
    expect(await present()).toEqual(['carries:b>d-later', 'documents:d-later', ...after].toSorted()),
  );
  expect(await storage.database.carries.get(carry.id)).toMatchObject(apartFromMoment(carry));
});

test('it comes back from the journal when the database has lost it', async () => {
  await addNext();
  await eventually(() => expect(storage.getRecording().isDone).toBe(true));
  await Promise.all(storage.database.tables.map((table) => table.clear()));
  await storage.repairDatabase(await storage.readPresent(), await storage.journal.overview());
  expect(await present()).toEqual(after);
  expect(await storage.database.carries.toArray()).toEqual([carry]);
});

test('it is shown from the journal where there is no database', async () => {
  await addNext();
  await eventually(() => expect(storage.getRecording().isDone).toBe(true));
  const reopened = await freshStorage({ keep: true });
  await reopened.showWithoutDatabase();
  expect([...reopened.getHoldings().carries.values()].map((each) => each?.id)).toEqual([carry.id]);
  reopened.database.close();
});

test('what the user decides last counts', async () => {
  await addNext();
  const left: Carry = { ...carry, decision: 'left', copy: null };
  await storage.perform([{ table: 'carries', before: carry, after: left }]);
  expect(await storage.database.carries.get(carry.id)).toMatchObject({ decision: 'left', copy: null });
  storage.undo();
  await eventually(async () =>
    expect(await storage.database.carries.get(carry.id)).toMatchObject({ decision: 'accepted', copy: 'b' }),
  );
});

test('the versions around one that can not come back any more are linked for good', async () => {
  await addNext();
  await storage.addDocuments([later]);
  await storage.removeDocument(next.document);
  await eventually(async () => expect(await storage.database.bin.count()).toBe(3));
  await storage.emptyBin();
  expect(await storage.database.documents.get('d-later')).toMatchObject({ revises: 'd-new' });
  const longAgo = new Date(Date.now() - 61 * 24 * 60 * 60 * 1000).toISOString();
  await storage.database.bin.toCollection().modify({ stamp: longAgo });
  await storage.emptyBin();
  expect(await storage.database.bin.count()).toBe(0);
  expect(await storage.database.documents.get('d-later')).toMatchObject({ revises: 'd-old' });
});

test('it comes back from a snapshot with its version or its note, and replaces nothing that is there', async () => {
  const { carriesAlong } = await import('../../../src/renderer/history/bring-back.ts');
  const now = '2026-03-01T08:00:00.000Z';
  const back = { ...carry, changed: now };
  const version = { table: 'documents', before: null, after: next.document } as const;
  const note = { table: 'notes', before: null, after: copy } as const;
  for (const step of [[version], [note], [version, note]]) {
    expect(await carriesAlong(step, [carry, onward], now)).toEqual([
      { table: 'carries', before: null, after: back },
    ]);
  }
  expect(await carriesAlong([{ ...note, before: copy }], [carry], now)).toEqual([]);
  await addNext();
  expect(await carriesAlong([version, note], [carry], now)).toEqual([]);
});
