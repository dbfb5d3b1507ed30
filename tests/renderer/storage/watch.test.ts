import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { noteOn } from '../../support/notes.ts';

const made = importedDocument('d-one', ['今年要稳就业。']);
const note = noteOn(made.report, made.report.lines[1]?.id ?? '', { id: 'a' });

let storage: Awaited<ReturnType<typeof freshStorage>>;
let watch: typeof import('../../../src/renderer/storage/watch.ts');

beforeEach(async () => {
  storage = await freshStorage();
  watch = await import('../../../src/renderer/storage/watch.ts');
});

afterEach(() => {
  vi.restoreAllMocks();
  storage.database.close();
});

test('documents and notes are told at first and after every change, until that is enough', async () => {
  const seen: number[] = [];
  const notes: number[] = [];
  const stop = watch.watchDocuments((documents) => seen.push(documents.length));
  const stopNotes = watch.watchNotes((each) => notes.push(each.length));
  await eventually(() => expect(seen.at(-1)).toBe(0));
  await storage.addDocuments([made]);
  await storage.perform([{ table: 'notes', before: null, after: note }]);
  await eventually(() => expect([seen.at(-1), notes.at(-1)]).toEqual([1, 1]));
  stop();
  const told = seen.length;
  await storage.removeDocument(made.document);
  await eventually(() => expect(notes.at(-1)).toBe(0));
  stopNotes();
  expect(seen).toHaveLength(told);
});

test('removed documents are told with what they revise', async () => {
  const seen: ReadonlyMap<string, string | null>[] = [];
  const stop = watch.watchRemovedRevisions((removed) => seen.push(removed));
  const next = { ...made.document, revises: 'd-zero' };
  await storage.addDocuments([{ ...made, document: next }]);
  await storage.removeDocument(next);
  await eventually(() => expect(seen.at(-1)).toEqual(new Map([['d-one', 'd-zero']])));
  stop();
});

test('where the store can not be read there is nothing at first', async () => {
  vi.spyOn(storage.database.notes, 'toArray').mockRejectedValue(new Error('unreadable'));
  const seen: (readonly unknown[])[] = [];
  const stop = watch.watchNotes((notes) => seen.push(notes));
  await eventually(() => expect(seen).toEqual([[]]));
  stop();
});

test('the document that was read last is listed first', async () => {
  const place = { line: '1', ratio: 0, progress: 0 };
  await storage.keepPlace({ ...place, report: 'one', visited: '2026-01-20T08:00:00.000Z' });
  await storage.keepPlace({ ...place, report: 'two', visited: '2026-01-21T08:00:00.000Z' });
  expect(await watch.listLastRead()).toEqual(['two', 'one']);
});
