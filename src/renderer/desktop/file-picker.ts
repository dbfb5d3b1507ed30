/** The File System Access dialog, in browsers that have it, and writing to the file that was chosen in it. */
import type { SaveOutcome } from '../../bridge.ts';

/** The types of pages don't name it. */
interface FilePicker {
  showSaveFilePicker(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

export function hasFilePicker(target: object): target is FilePicker {
  return 'showSaveFilePicker' in target && typeof target.showSaveFilePicker === 'function';
}

/** What is written takes the file's place only when it is written to its end. */
export async function writeTo(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<SaveOutcome> {
  try {
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
    return { state: 'saved', place: handle.name };
  } catch (error) {
    return unsavedBy(error);
  }
}

/** What becomes of saving that ended with an error. */
export function unsavedBy(error: unknown): Exclude<SaveOutcome, { readonly state: 'saved' }> {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return { state: 'cancelled' };
  if (name === 'QuotaExceededError') return { state: 'failed', code: 'full' };
  if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') {
    return { state: 'failed', code: 'denied' };
  }
  return { state: 'failed', code: 'other' };
}
