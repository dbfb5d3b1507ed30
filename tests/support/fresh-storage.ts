/** The page's storage as a new window finds it: its modules loaded anew, on an empty database, journal and file store unless told to keep them. */
import { vi } from 'vitest';
import { FailingJournal } from './failing-journal.ts';
import { MemoryFiles } from './memory-files.ts';

let journal = new FailingJournal();
let files = new MemoryFiles();

export async function freshStorage({ keep = false } = {}) {
  if (!keep) {
    await emptyDatabase();
    journal = new FailingJournal();
    files = new MemoryFiles();
  }
  return await newWindow();
}

/** Another window on the same database and journal. */
export async function newWindow() {
  vi.resetModules();
  const { database } = await import('../../src/renderer/storage/database.ts');
  const changes = await import('../../src/renderer/storage/changes.ts');
  const documents = await import('../../src/renderer/storage/documents.ts');
  const documentFiles = await import('../../src/renderer/storage/document-files.ts');
  const opening = await import('../../src/renderer/storage/open-document.ts');
  const repairFiles = await import('../../src/renderer/storage/repair-files.ts');
  const history = await import('../../src/renderer/storage/history.ts');
  const places = await import('../../src/renderer/storage/places.ts');
  const settings = await import('../../src/renderer/storage/settings.ts');
  const recorder = await import('../../src/renderer/storage/recorder.ts');
  const repair = await import('../../src/renderer/storage/repair.ts');
  const rows = await import('../../src/renderer/storage/kept-rows.ts');
  const state = await import('../../src/renderer/storage/use-storage-state.ts');
  const writings = await import('../../src/renderer/storage/writings.ts');
  const figureJoins = await import('../../src/renderer/storage/figure-joins.ts');
  const drafts = await import('../../src/renderer/storage/drafts.ts');
  const upgrade = await import('../../src/renderer/storage/upgrade.ts');
  const { connectJournal } = await import('../../src/renderer/storage/journal.ts');
  const { connectFiles } = await import('../../src/renderer/storage/files.ts');
  connectJournal(journal);
  connectFiles(files);
  return {
    database,
    journal,
    files,
    ...changes,
    ...documents,
    ...documentFiles,
    ...opening,
    ...repairFiles,
    ...history,
    ...places,
    ...settings,
    ...recorder,
    ...repair,
    ...rows,
    ...state,
    ...upgrade,
    ...writings,
    ...figureJoins,
    ...drafts,
  };
}

/** As a full disk answers, from now on until the returned function is called. */
export function fillDisk(): () => void {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  return () => put.mockRestore();
}

async function emptyDatabase(): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('yiyue');
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}
