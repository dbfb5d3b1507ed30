/** Saving a file without a shell: the File System Access dialog where there is one, else a download. */
import type { SaveOutcome, SaveRequest } from '../../bridge.ts';

interface FilePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

export async function saveInBrowser(request: SaveRequest): Promise<SaveOutcome> {
  if (!hasFilePicker(window)) return download(request);
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: request.name });
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(request.bytes));
    await stream.close();
    return { state: 'saved', place: handle.name };
  } catch (error) {
    return saveOutcomeOf(error);
  }
}

/** What became of saving that ended with an error. */
export function saveOutcomeOf(error: unknown): SaveOutcome {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return { state: 'cancelled' };
  if (name === 'QuotaExceededError') return { state: 'failed', code: 'full' };
  if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') {
    return { state: 'failed', code: 'denied' };
  }
  return { state: 'failed', code: 'other' };
}

function hasFilePicker(target: object): target is FilePicker {
  return 'showSaveFilePicker' in target && typeof target.showSaveFilePicker === 'function';
}

function download({ name, bytes }: SaveRequest): SaveOutcome {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { state: 'saved', place: name };
}
