/** Carrying between versions as they are stored: however often it is done, a note has one copy on a version. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { type Carriage, carryOver } from '../../../src/domain/versions/carry-over.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';

vi.mock('../../../src/renderer/versions/ask-worker.ts', () => ({
  carryInWorker: async (carriage: Carriage, now: string) => carryOver(carriage, now),
}));

const words = ['生产总值增长5.2%。', '今年要稳就业。', '着力推进项目建设。'];
const first = importedDocument('d-first', words);
const second = importedDocument('d-second', words, { revises: 'd-first' });
const third = importedDocument('d-third', words, { revises: 'd-second' });

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
  await storage.addDocuments([first, second, third]);
  await storage.perform([
    { table: 'notes', before: null, after: noteOn(first.report, '1', { id: 'a' }) },
    { table: 'bookmarks', before: null, after: bookmarkOn(first.report, '2') },
  ]);
});

afterEach(() => storage.database.close());

async function carry(old: Report, next: Report) {
  const { carryBetween } = await import('../../../src/renderer/versions/carrying.ts');
  const carrying = await carryBetween(old, next);
  if (!carrying) throw new Error('nothing was compared');
  return carrying.changes;
}

async function carried(old: Report, next: Report): Promise<void> {
  await storage.perform(await carry(old, next));
}

async function notesOn({ id }: Report): Promise<number> {
  return await storage.database.notes.where({ report: id }).count();
}

test('a version that is compared with the one before its own, for that is gone, gets nothing twice', async () => {
  await carried(first.report, second.report);
  await carried(second.report, third.report);
  expect(await notesOn(third.report)).toBe(1);
  await storage.removeDocument(second.document);
  await eventually(async () => expect(await notesOn(second.report)).toBe(0));
  expect(await carry(first.report, third.report)).toEqual([]);
});

test('one that is compared with another branch gets nothing twice', async () => {
  await carried(first.report, second.report);
  await carried(first.report, third.report);
  expect(await carry(second.report, third.report)).toEqual([]);
});

test('two windows that carry at a time make one copy', async () => {
  const [one, other] = [await carry(first.report, second.report), await carry(first.report, second.report)];
  await storage.perform(one);
  await storage.perform(other);
  expect(await notesOn(second.report)).toBe(1);
});

test('what was decided while it was compared stays, and gets no other copy', async () => {
  const { stillDue } = await import('../../../src/renderer/versions/carrying.ts');
  const changes = await carry(first.report, second.report);
  expect(await stillDue(changes, second.report)).toEqual(changes);
  const decided = changes.flatMap((change) =>
    change.table === 'carries' && change.after?.kind === 'note' ? [change.after] : [],
  );
  await storage.perform(
    decided.map((each) => {
      const after = { ...each, decision: 'left', copy: null } as const;
      return { table: 'carries', before: null, after } as const;
    }),
  );
  const due = await stillDue(changes, second.report);
  expect(due.map(({ table }) => table)).toEqual(['bookmarks', 'carries']);
});
