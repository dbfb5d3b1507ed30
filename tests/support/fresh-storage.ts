/** The page's storage as a new window finds it: its modules loaded anew, on an empty database unless told to keep it. */
import { vi } from 'vitest';

export async function freshStorage({ keep = false } = {}) {
  if (!keep) await emptyDatabase();
  return await newWindow();
}

/** Another window on the same database. */
export async function newWindow() {
  vi.resetModules();
  const { database } = await import('../../src/renderer/storage/database.ts');
  const changes = await import('../../src/renderer/storage/changes.ts');
  const history = await import('../../src/renderer/storage/history.ts');
  const places = await import('../../src/renderer/storage/places.ts');
  const settings = await import('../../src/renderer/storage/settings.ts');
  return { database, ...changes, ...history, ...places, ...settings };
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
