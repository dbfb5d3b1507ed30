/** One running app for each user: a second start brings the first one's window to the front, since notes have one owner. */
import { app } from 'electron';
import { focusWindow } from './windows.ts';

/** False when another one runs already; this one then ends. */
export function isOnlyInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', focusWindow);
  return true;
}
