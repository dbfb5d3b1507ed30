/** Opens a link that leads out of the app in the user's browser, after asking. */
import { type BrowserWindow, dialog, shell } from 'electron';
import * as v from 'valibot';
import { channels, type LinkOutcome } from '../bridge.ts';
import { handle } from './ipc.ts';
import { words } from './words.ts';

export function handleOpenLink(): void {
  handle(channels.openLink, v.pipe(v.string(), v.maxLength(2048)), openLink);
}

async function openLink(address: string, window: BrowserWindow): Promise<LinkOutcome> {
  const url = parseLink(address);
  if (url === null) return 'refused';
  const { title, message, open, stay } = words().link;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title,
    message,
    detail: url.href,
    buttons: [open, stay],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return 'declined';
  try {
    await shell.openExternal(url.href);
    return 'opened';
  } catch {
    // No browser is set up on this computer, or its policy forbids it.
    return 'refused';
  }
}

/** A link that may be opened: https, and without a name and password in it, which only serve to mislead. */
export function parseLink(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}
