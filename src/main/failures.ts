/** When a page stops or does not load: says so in plain words, that the notes are safe, and offers to go on. */
import { app, BrowserWindow, dialog } from 'electron';
import { isPaper } from './windows.ts';
import { type FailureWords, words } from './words.ts';

/** What Chromium reports when a newer navigation replaces one under way; nothing has failed then. */
const aborted = -3;

export function watchFailures(): void {
  app.on('render-process-gone', (_event, contents, { reason }) => {
    const window = BrowserWindow.fromWebContents(contents);
    if (reason === 'clean-exit' || (window && isPaper(window))) return;
    void offerToReload(window, words().crash);
  });
  app.on('browser-window-created', (_event, window) => {
    window.webContents.on('did-fail-load', (_failure, code, _description, _url, isMainFrame) => {
      if (!isMainFrame || code === aborted || isPaper(window)) return;
      // Not shown before, as it would have been once it was ready.
      window.show();
      void offerToReload(window, words().failedLoad);
    });
  });
}

async function offerToReload(
  window: BrowserWindow | null,
  { title, message, detail, again, close }: FailureWords,
): Promise<void> {
  if (window === null || window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title,
    message,
    detail,
    buttons: [again, close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  // Not `close`: a page that has stopped cannot answer whether it agrees.
  else window.destroy();
}
