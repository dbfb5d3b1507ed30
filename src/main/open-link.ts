/** Opens a link that leads out of the app in the user's browser, after asking. */
import { type BrowserWindow, dialog, shell } from 'electron';
import { channels, type LinkOutcome } from '../bridge.ts';
import { parseLink } from './addresses.ts';
import { handle } from './ipc.ts';
import { messages } from './messages.ts';
import { words } from './words.ts';

export function handleOpenLink(): void {
  handle(channels.openLink, messages.openLink, openLink);
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
