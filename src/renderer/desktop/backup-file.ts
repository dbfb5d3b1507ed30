/** The one file that backups go to: chosen once by the user, written again by one press, where the browser can do that. */
import type { SaveOutcome, SaveRequest } from '../../bridge.ts';
import { saveInBrowser, saveOutcomeOf } from './save-in-browser.ts';

/** What browsers without it lack, and the types of pages don't name. */
interface AskedFile extends FileSystemFileHandle {
  requestPermission(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

interface FilePicker {
  showSaveFilePicker(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** A handle can be kept in a database only; this one has nothing else in it. */
const databaseName = 'yiyue-backup-file';
const store = 'handles';
const key = 'backup';

export function canKeepBackupFile(): boolean {
  return hasPicker(window);
}

/** Null when none was chosen, or the choice can't be read. */
export async function chosenBackupFile(): Promise<string | null> {
  return (await readHandle().catch(() => null))?.name ?? null;
}

/**
 * Writes to the chosen file, after asking for one where there is none or `isChosenAnew`; elsewhere it is a download. To
 * be called while a press is handled: else the browser asks nobody for anything.
 */
export async function saveBackup(request: SaveRequest, isChosenAnew: boolean): Promise<SaveOutcome> {
  if (!hasPicker(window)) return await saveInBrowser(request);
  try {
    const kept = isChosenAnew ? null : await readHandle().catch(() => null);
    const handle = kept ?? (await window.showSaveFilePicker({ suggestedName: request.name }));
    if (canAsk(handle) && (await handle.requestPermission({ mode: 'readwrite' })) !== 'granted') {
      return { state: 'failed', code: 'denied' };
    }
    // It takes the file's place only when it is written to its end.
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(request.bytes));
    await stream.close();
    if (handle !== kept) await keepHandle(handle).catch(() => undefined);
    return { state: 'saved', place: handle.name };
  } catch (error) {
    return saveOutcomeOf(error);
  }
}

function hasPicker(target: object): target is FilePicker {
  return 'showSaveFilePicker' in target && typeof target.showSaveFilePicker === 'function';
}

function canAsk(handle: FileSystemFileHandle): handle is AskedFile {
  return 'requestPermission' in handle;
}

async function readHandle(): Promise<FileSystemFileHandle | null> {
  const kept: unknown = await inStore('readonly', (handles) => handles.get(key));
  return kept instanceof FileSystemFileHandle ? kept : null;
}

async function keepHandle(handle: FileSystemFileHandle): Promise<void> {
  await inStore('readwrite', (handles) => handles.put(handle, key));
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (handles: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
