/** One running app for each user, since notes have one owner; a second start only hands over what it was given. */
import { app } from 'electron';

/** False when another one runs already; this one then ends. */
export function isOnlyInstance(): boolean {
  const isFirst = app.requestSingleInstanceLock();
  if (!isFirst) app.quit();
  return isFirst;
}
