/** Saves a file of the page where the user says. */
import { type BrowserWindow, dialog } from 'electron';
import { channels, type SaveOutcome, type SaveRequest } from '../bridge.ts';
import { cleanFileName } from './file-name.ts';
import { handle } from './ipc.ts';
import { messages } from './messages.ts';
import { words } from './words.ts';
import { writeWhole } from './write-whole.ts';

export function handleSaveFile(): void {
  handle(channels.saveFile, messages.saveFile, saveFile);
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
