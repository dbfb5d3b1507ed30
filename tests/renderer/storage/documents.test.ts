import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyOfKept } from '../../../src/domain/kept/kept.ts';
import { eventually } from '../../support/eventually.ts';
import { fillDisk, freshStorage, newWindow } from '../../support/fresh-storage.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { apartFromMoment, bookmarkOn, noteOn } from '../../support/notes.ts';

const made = importedDocument('d-one', ['过去一年，生产总值增长5.2%。', '今年要把稳就业放在突出位置。']);
const other = importedDocument('d-two', ['财政收支情况良好。']);
const { document, report } = made;
const note = noteOn(report, report.lines[1]?.id ?? '', { id: 'a', text: '问清口径' });
const bookmark = bookmarkOn(report, report.lines[2]?.id ?? '');
const foreign = noteOn(other.report, other.report.lines[1]?.id ?? '', { id: 'b' });
const place = { report: 'd-one', line: '1', ratio: 0.1, progress: 0.4, visited: '2026-01-21T08:00:00.000Z' };

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

/** What is there, by table and id. */
async function present(): Promise<string[]> {
  const kept = await storage.readAllKept();
  return kept
    .filter(({ isRemoved, table }) => !isRemoved && table !== 'settings')
    .map(keyOfKept)
    .sort();
}

async function binned(): Promise<string[]> {
  return (await storage.database.bin.toArray()).map(({ key }) => key).sort();
}

const all = [
  keyOfKept({ table: 'bookmarks', id: bookmark.id }),
  'documents:d-one',
  'notes:a',
  'places:d-one',
];

/** A document with a note, a bookmark and a place, beside another with a note. */
async function fill(): Promise<void> {
  await storage.addDocuments([made, other]);
  await storage.perform([
    { table: 'notes', before: null, after: note },
    { table: 'notes', before: null, after: foreign },
    { table: 'bookmarks', before: null, after: bookmark },
  ]);
  await storage.keepPlace(place);
}

describe('documents that are added', () => {
  test('are stored with their files, in both places, and recorded', async () => {
    const added = await storage.addDocuments([made, other]);
    expect(added.ok).toBe(true);
    expect(await storage.database.documents.toArray()).toEqual([document, other.document]);
    const digests = [made, other]
      .flatMap((each) => [each.document.text, each.document.arrangement, each.document.file.sha256])
      .sort();
    expect([...storage.files.kept.keys()].sort()).toEqual(digests);
    expect((await storage.database.files.toCollection().primaryKeys()).sort()).toEqual(digests);
    await recorded();
    expect(storage.journal.kept.get('documents:d-one')?.value).toEqual(document);
    expect(storage.getHoldings().state).toBe('saved');
  });

  test('leave no record when one of the files can not be kept', async () => {
    storage.files.failure = 'full';
    expect(await storage.addDocuments([made])).toEqual({
      ok: false,
      error: { code: 'files', reason: 'full' },
    });
    expect(await present()).toEqual([]);
    expect(storage.undo()).toBeNull();
  });

  test('leave no record when the transaction fails, of none of them', async () => {
    const makeRoom = fillDisk();
    expect(await storage.addDocuments([made, other])).toEqual({
      ok: false,
      error: { code: 'database', reason: 'quota' },
    });
    makeRoom();
    expect(await present()).toEqual([]);
    await recorded();
    expect([...storage.journal.kept.keys()]).toEqual([]);
    expect(storage.undo()).toBeNull();
  });

  test.each([0, 1, 4, 6])('leave no record when it is cancelled after %i files', async (count) => {
    const cancel = new AbortController();
    if (count === 0) cancel.abort();
    const { keep } = storage.files;
    let kept = 0;
    vi.spyOn(storage.files, 'keep').mockImplementation(async (bytes) => {
      kept += 1;
      if (kept === count) cancel.abort();
      return keep.call(storage.files, bytes);
    });
    expect(await storage.addDocuments([made, other], cancel.signal)).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(kept).toBe(count);
    expect(await present()).toEqual([]);
  });

  test('are refused without the files that they name', async () => {
    const [text, arrangement] = made.files;
    await expect(storage.addDocuments([{ document, files: [text, arrangement] }])).rejects.toThrow('d-one');
    expect(await present()).toEqual([]);
    const larger = { ...document, file: { ...document.file, isKept: false } };
    expect((await storage.addDocuments([{ document: larger, files: [text, arrangement] }])).ok).toBe(true);
  });

  test('are taken though the working copy has no room for their files', async () => {
    vi.spyOn(storage.database.files, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect((await storage.addDocuments([made])).ok).toBe(true);
    expect((await storage.openDocument('d-one')).ok).toBe(true);
  });

  test('can be taken back, and done again', async () => {
    await storage.addDocuments([made]);
    expect(storage.undo()).not.toBeNull();
    await eventually(async () => expect(await present()).toEqual([]));
    storage.redo();
    await eventually(async () => expect(await present()).toEqual(['documents:d-one']));
  });

  test('are refused where all is only read', async () => {
    storage.reportNewer();
    expect(await storage.addDocuments([made])).toEqual({ ok: false, error: { code: 'read-only' } });
    expect(storage.files.kept.size).toBe(0);
  });

  test('keep their record though their title has no end', async () => {
    const title = '报告'.repeat(10_000);
    const long = { ...made, document: { ...document, info: { ...document.info, title } } };
    await storage.addDocuments([long]);
    await recorded();
    const [kept] = await storage.database.documents.toArray();
    expect(kept?.info.title).toHaveLength(1000);
    await Promise.all(storage.database.tables.map((table) => table.clear()));
    await storage.repairDatabase(await storage.readPresent(), await storage.journal.overview());
    expect(await storage.database.documents.toArray()).toEqual([kept]);
  });
});

describe('a document', () => {
  test('is renamed, moved, archived and linked to what it revises, each as a step', async () => {
    await storage.addDocuments([made]);
    const deeds = [
      () => storage.editDocument(document, { info: { ...document.info, title: '工作报告' } }),
      () => storage.editDocument(document, { shelf: '乙市会议' }),
      () => storage.archiveDocument(document, true),
      () => storage.editDocument(document, { revises: 'd-two' }),
    ];
    for (const deed of deeds) deed();
    const edited = { info: { title: '工作报告', place: '甲市' }, shelf: '乙市会议', isArchived: true };
    await eventually(async () =>
      expect(await storage.database.documents.get('d-one')).toMatchObject({ ...edited, revises: 'd-two' }),
    );
    for (const _ of deeds) storage.undo();
    await eventually(async () =>
      expect((await storage.database.documents.toArray()).map(apartFromMoment)).toEqual([
        apartFromMoment(document),
      ]),
    );
  });

  test('keeps the edits of two windows in different fields, also of what it says of itself', async () => {
    await storage.addDocuments([made]);
    const elsewhere = await newWindow();
    storage.editDocument(document, { info: { ...document.info, year: 2025 } });
    elsewhere.editDocument(document, { info: { ...document.info, place: '乙市' }, shelf: '乙市会议' });
    await eventually(async () =>
      expect(await storage.database.documents.get('d-one')).toMatchObject({
        info: { year: 2025, place: '乙市', kind: 'work-report' },
        shelf: '乙市会议',
      }),
    );
    elsewhere.database.close();
  });

  test('whose files are lost is told, and no other', async () => {
    await storage.addDocuments([made, other]);
    expect(await storage.lostDocuments([document, other.document])).toEqual(new Set());
    await storage.database.files.delete(document.arrangement);
    storage.files.kept.delete(document.arrangement);
    expect(await storage.lostDocuments([document, other.document])).toEqual(new Set(['d-one']));
  });

  test('is not lost while its files can not be reached', async () => {
    await storage.addDocuments([made]);
    await storage.database.files.clear();
    vi.spyOn(storage.files, 'read').mockRejectedValue(new Error('gone'));
    expect(await storage.lostDocuments([document])).toEqual(new Set());
  });

  test('gets a text that was read anew under another id, and keeps its own, its name, its shelf and its notes', async () => {
    await fill();
    storage.editDocument(document, { shelf: '乙市会议' });
    const anew = importedDocument('d-anew', ['过去一年，生产总值增长5.3%。', '今年要把稳就业放在突出位置。']);
    storage.files.kept.clear();
    await storage.database.files.clear();
    const moved = { ...document, shelf: '乙市会议' };
    const third = importedDocument('d-three', ['预算执行情况良好。']);
    const added = await storage.addDocuments([{ ...anew, renews: moved }, third]);
    expect(added.ok && added.value).toHaveLength(2);
    const { arrangement: _, ...kept } = apartFromMoment(moved);
    expect(await storage.database.documents.get('d-one')).toMatchObject({
      ...kept,
      text: anew.document.text,
      file: anew.document.file,
    });
    expect((await storage.database.documents.toCollection().primaryKeys()).sort()).toEqual([
      'd-one',
      'd-three',
      'd-two',
    ]);
    const opened = await storage.openDocument('d-one');
    expect(opened.ok && opened.value.report).toEqual({ ...anew.report, id: 'd-one', meeting: '乙市会议' });
    expect(await storage.database.notes.count()).toBe(2);
    storage.files.failure = 'full';
    expect(await storage.addDocuments([{ ...made, renews: moved }])).toMatchObject({
      ok: false,
      error: { code: 'files' },
    });
  });
});

describe('a document that is removed', () => {
  test('goes into the bin with its notes, bookmarks and place, and with nothing else', async () => {
    await fill();
    await storage.removeDocument(document);
    await eventually(async () => expect(await binned()).toEqual(all));
    expect(await present()).toEqual(['documents:d-two', 'notes:b']);
    await recorded();
    const stamps = all.map((key) => storage.journal.kept.get(key));
    expect(stamps.map((kept) => kept?.isRemoved)).toEqual([true, true, true, true]);
    expect(new Set(stamps.map((kept) => kept?.stamp)).size).toBe(1);
    expect(storage.getHoldings().state).toBe('saved');
  });

  test('comes back with all of them by undo, as they were, and goes again by redo', async () => {
    await fill();
    const before = await present();
    await storage.removeDocument(document);
    storage.undo();
    await eventually(async () => expect(await present()).toEqual(before));
    expect(await binned()).toEqual([]);
    expect((await storage.database.notes.toArray()).map(apartFromMoment)).toEqual(
      [note, foreign].map(apartFromMoment),
    );
    expect((await storage.openDocument('d-one')).ok).toBe(true);
    storage.redo();
    await eventually(async () => expect(await binned()).toEqual(all));
    await recorded();
    const { restored } = await storage.repairDatabase(
      await storage.readPresent(),
      await storage.journal.overview(),
    );
    expect(restored).toBe(0);
  });

  test('takes notes with it that could not be stored yet', async () => {
    await storage.addDocuments([made]);
    const makeRoom = fillDisk();
    await storage.perform([{ table: 'notes', before: null, after: note }]);
    makeRoom();
    await storage.removeDocument(document);
    await eventually(async () => expect(await binned()).toEqual(['documents:d-one', 'notes:a']));
    expect(await present()).toEqual([]);
  });

  test('is in the journal also when the database refuses', async () => {
    await fill();
    await recorded();
    const transaction = vi.spyOn(storage.database, 'transaction').mockRejectedValue(new Error('gone'));
    await storage.removeDocument(document);
    expect(storage.getHoldings().documents.get('d-one')).toBeNull();
    const removed = () => [...storage.journal.kept.values()].filter(({ isRemoved }) => isRemoved);
    await eventually(() => expect(removed().map(keyOfKept).sort()).toEqual(all));
    expect(new Set(removed().map(({ stamp }) => stamp)).size).toBe(1);
    transaction.mockRestore();
    expect(await storage.retryHeld()).toBe(true);
    expect(await present()).toEqual(['documents:d-two', 'notes:b']);
  });

  test('has a place again when somebody goes on reading it, and one only', async () => {
    await fill();
    await storage.removeDocument(document);
    await eventually(async () => expect(await binned()).toEqual(all));
    await storage.keepPlace({ ...place, line: '2' });
    expect(await binned()).not.toContain('places:d-one');
    await recorded();
    expect(storage.journal.kept.get('places:d-one')).toMatchObject({ isRemoved: false });
  });
});

describe('a database that lost everything', () => {
  test('gets documents back with what is in the bin, and their files when they are opened', async () => {
    await fill();
    await storage.removeDocument(other.document);
    await recorded();
    const before = await storage.readAllKept();
    await Promise.all(storage.database.tables.map((table) => table.clear()));
    const repaired = await storage.repairDatabase(
      await storage.readPresent(),
      await storage.journal.overview(),
    );
    expect(repaired).toMatchObject({ restored: 3 });
    expect(await storage.readAllKept()).toEqual(before);
    expect(await storage.database.files.count()).toBe(0);
    const opened = await storage.openDocument('d-one');
    expect(opened.ok && opened.value.report).toEqual(report);
    expect(await storage.database.files.count()).toBe(2);
  });

  test('that can not be opened leaves documents to be shown and read', async () => {
    await fill();
    await recorded();
    storage.database.close();
    storage = await newWindow();
    vi.spyOn(storage.database, 'transaction').mockRejectedValue(new Error('gone'));
    vi.spyOn(storage.database.files, 'get').mockRejectedValue(new Error('gone'));
    await storage.showWithoutDatabase();
    expect(storage.getHoldings().documents.get('d-one')).toEqual(document);
    expect((await storage.openDocument('d-one')).ok).toBe(true);
  });
});
