/** Saving a file without a shell: the File System Access dialog where there is one, else a download. */
import type { SaveOutcome, SaveRequest } from '../../bridge.ts';
import { hasFilePicker, unsavedBy, writeTo } from './file-picker.ts';

export async function saveInBrowser(request: SaveRequest): Promise<SaveOutcome> {
  if (!hasFilePicker(window)) return download(request);
  try {
    return await writeTo(await window.showSaveFilePicker({ suggestedName: request.name }), request.bytes);
  } catch (error) {
    return unsavedBy(error);
  }
}

/** Nobody tells whether the user takes it. */
export function download({ name, bytes }: SaveRequest): SaveOutcome {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { state: 'saved', place: name };
}
