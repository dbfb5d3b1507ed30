import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freshStorage } from '../../support/fresh-storage.ts';
import { importedDocument } from '../../support/imported-document.ts';

const made = importedDocument('d-one', ['过去一年，生产总值增长5.2%。']);
const { document } = made;
const [text] = made.files;

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
  await storage.addDocuments([made]);
});

afterEach(() => {
  vi.restoreAllMocks();
  storage.database.close();
});

const read = () => storage.readDocumentFile(document.text);
const whole = { state: 'read', bytes: text };
const damaged = new Uint8Array([...text.subarray(0, -1), 0]);

async function copyOf(sha256: string): Promise<Uint8Array | undefined> {
  return (await storage.database.files.get(sha256))?.bytes;
}

describe('a file of a document', () => {
  test('is read from the working copy, without asking the file store', async () => {
    storage.files.failure = 'unreachable';
    expect(await read()).toEqual(whole);
  });

  test('comes from the file store where the working copy lacks it, and is put back', async () => {
    await storage.database.files.clear();
    expect(await read()).toEqual(whole);
    expect(await copyOf(document.text)).toEqual(text);
  });

  test('comes from the file store where the working copy is damaged, and mends it', async () => {
    await storage.database.files.put({ sha256: document.text, bytes: damaged, stored: '' });
    expect(await read()).toEqual(whole);
    expect(await copyOf(document.text)).toEqual(text);
  });

  test('is not put back into the data of a later version', async () => {
    await storage.database.files.clear();
    storage.reportNewer();
    expect(await read()).toEqual(whole);
    expect(await storage.database.files.count()).toBe(0);
  });

  test('that arrived as something else is not kept, and one that comes as something else is not shown', async () => {
    const wrong = 'f'.repeat(64);
    vi.spyOn(storage.files, 'keep').mockResolvedValue({ state: 'kept', sha256: wrong });
    expect(await storage.keepDocumentFile(text)).toEqual({ state: 'failed', code: 'other' });
    await storage.database.files.clear();
    vi.spyOn(storage.files, 'read').mockResolvedValue({ state: 'read', bytes: damaged });
    expect(await read()).toEqual({ state: 'damaged' });
    expect(await storage.database.files.count()).toBe(0);
  });
});

describe('a document that can not be opened', () => {
  test.each(['text', 'arrangement'] as const)('says that its %s is missing or damaged', async (file) => {
    await storage.database.files.clear();
    const sha256 = document[file];
    storage.files.kept.set(sha256, damaged);
    const error = { code: 'file', file };
    expect(await storage.openDocument('d-one')).toEqual({
      ok: false,
      error: { ...error, reason: 'damaged' },
    });
    storage.files.kept.delete(sha256);
    expect(await storage.openDocument('d-one')).toEqual({
      ok: false,
      error: { ...error, reason: 'missing' },
    });
    storage.files.failure = 'unreachable';
    expect(await storage.openDocument('d-one')).toMatchObject({
      ok: false,
      error: { code: 'file', reason: 'unreachable' },
    });
  });

  test('says that there is none of that id', async () => {
    expect(await storage.openDocument('d-none')).toEqual({ ok: false, error: { code: 'unknown' } });
    await storage.removeDocument(document);
    expect(await storage.openDocument('d-one')).toEqual({ ok: false, error: { code: 'unknown' } });
  });

  test('is not opened with what is no arrangement of its own text', async () => {
    const other = importedDocument('d-two', ['财政收支情况良好。']);
    await storage.addDocuments([other]);
    const swapped = { ...other.document, id: 'd-three', text: document.text };
    await storage.database.documents.put(swapped);
    expect(await storage.openDocument('d-three')).toMatchObject({ ok: false, error: { code: 'unproven' } });
    await storage.database.documents.put({ ...other.document, id: 'd-four' });
    expect(await storage.openDocument('d-four')).toMatchObject({
      ok: false,
      error: { code: 'not-arrangement' },
    });
  });
});

describe('the repair at the start', () => {
  test('sends to the file store what only the working copy has', async () => {
    const before = new Map(storage.files.kept);
    storage.files.kept.clear();
    await storage.repairFiles();
    expect(new Map([...storage.files.kept].sort())).toEqual(new Map([...before].sort()));
  });

  test('asks nothing of the store where nothing is copied, and sends nothing that it has', async () => {
    const keep = vi.spyOn(storage.files, 'keep');
    await storage.repairFiles();
    expect(keep).not.toHaveBeenCalled();
    await storage.database.files.clear();
    const list = vi.spyOn(storage.files, 'list');
    await storage.repairFiles();
    expect(list).not.toHaveBeenCalled();
  });

  test('sends nothing that is damaged, and lets go of it', async () => {
    storage.files.kept.clear();
    await storage.database.files.put({ sha256: document.text, bytes: damaged, stored: '' });
    await storage.repairFiles();
    expect(storage.files.kept.has(document.text)).toBe(false);
    expect(await copyOf(document.text)).toBeUndefined();
  });

  test('keeps the files of what is in the bin, and of what is just being added', async () => {
    await storage.removeDocument(document);
    const other = importedDocument('d-two', ['财政收支情况良好。']);
    for (const bytes of other.files) await storage.keepDocumentFile(bytes);
    await storage.repairFiles();
    expect(await storage.database.files.count()).toBe(6);
  });

  test('takes away copies that no document has any more', async () => {
    await storage.database.documents.clear();
    await storage.database.files.toCollection().modify({ stored: '2026-01-01T00:00:00.000Z' });
    await storage.repairFiles();
    expect(await storage.database.files.count()).toBe(0);
  });
});
