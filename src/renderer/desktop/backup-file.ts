/** The one file that backups go to: chosen once by the user, written again by one press, where the browser can do that. */
import type { SaveOutcome, SaveRequest } from '../../bridge.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { hasFilePicker, unsavedBy, writeTo } from './file-picker.ts';
import { saveInBrowser } from './save-in-browser.ts';

export interface BackupFile {
  /** Null where it is asked for when it is written. */
  readonly handle: FileSystemFileHandle | null;
  /** Whether it was chosen for an earlier backup, which it still holds. */
  readonly isKept: boolean;
}

/** What browsers without it lack, and the types of pages don't name. */
interface AskedFile extends FileSystemFileHandle {
  requestPermission(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** A handle can be kept in a database only; this one has nothing else in it. */
const databaseName = 'yiyue-backup-file';
const store = 'handles';
const key = 'backup';

export function canKeepBackupFile(): boolean {
  return hasFilePicker(window);
}

/**
 * The file of the last backup, after asking for one where there is none or `isChosenAnew`. To be called at once when a
 * press is handled: some seconds later the browser asks nobody for anything.
 */
export async function chooseBackupFile(
  name: string,
  isChosenAnew: boolean,
): Promise<Result<BackupFile, Exclude<SaveOutcome, { readonly state: 'saved' }>>> {
  if (window.desktop || !hasFilePicker(window)) return success({ handle: null, isKept: false });
  try {
    const kept = isChosenAnew ? null : await readHandle().catch(() => null);
    const handle = kept ?? (await window.showSaveFilePicker({ suggestedName: name }));
    if (canAsk(handle) && (await handle.requestPermission({ mode: 'readwrite' })) !== 'granted') {
      return failure({ state: 'failed', code: 'denied' });
    }
    return success({ handle, isKept: kept !== null });
  } catch (error) {
    return failure(unsavedBy(error));
  }
}

/** Whether files are handed to the browser here, which does not tell what becomes of them. */
export function isHandedOn(): boolean {
  return !window.desktop && !hasFilePicker(window);
}

export async function writeBackup(file: BackupFile, request: SaveRequest): Promise<SaveOutcome> {
  const outcome = await writeApart(file, request);
  const { handle, isKept } = file;
  if (handle && outcome.state === 'saved' && !isKept) await keepHandle(handle).catch(() => undefined);
  return outcome;
}

/** The next backup does not go to the same file. */
export async function writeApart({ handle }: BackupFile, request: SaveRequest): Promise<SaveOutcome> {
  if (handle) return await writeTo(handle, request.bytes);
  return await (window.desktop ? window.desktop.saveFile(request) : saveInBrowser(request));
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
