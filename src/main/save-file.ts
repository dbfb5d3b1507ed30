/** Saves a file of the page where the user says. */
import { type BrowserWindow, dialog } from 'electron';
import * as v from 'valibot';
import { channels, type SaveOutcome, type SaveRequest } from '../bridge.ts';
import { cleanFileName } from './file-name.ts';
import { handle } from './ipc.ts';
import { words } from './words.ts';
import { writeWhole } from './write-whole.ts';

/** Far more than any export; a larger one is a mistake. */
const mostBytes = 512 * 1024 * 1024;

const saveRequest = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check(({ byteLength }) => byteLength <= mostBytes),
  ),
});

export function handleSaveFile(): void {
  handle(channels.saveFile, saveRequest, saveFile);
}

async function saveFile({ name, bytes }: SaveRequest, window: BrowserWindow): Promise<SaveOutcome> {
  const { title, button } = words().save;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: button,
    defaultPath: cleanFileName(name),
    filters: filtersFor(name),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { state: 'cancelled' };
  const failure = await writeWhole(filePath, bytes);
  return failure === null ? { state: 'saved', place: filePath } : { state: 'failed', code: failure };
}

function filtersFor(name: string): { name: string; extensions: string[] }[] {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1];
  return extension === undefined ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
}
