/** Tells every window of this browser whether this one has something that is not stored, by a lock that it holds. */
import { getHoldings, subscribeHoldings } from '../storage/changes.ts';

/** Held, shared, by each window that must not be loaded anew. */
export const unsavedLock = 'yiyue-unsaved';

let release: (() => void) | null = null;

export function holdWhileUnsaved(): void {
  subscribeHoldings(follow);
  addEventListener('hashchange', follow);
  follow();
}

/** Who is speaking from a page must not lose it for a moment either. */
function mayReload(): boolean {
  return getHoldings().state === 'saved' && !location.hash.endsWith('/speak');
}

function follow(): void {
  if (mayReload()) {
    release?.();
    release = null;
    return;
  }
  if (release) return;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(unsavedLock, { mode: 'shared' }, () => held);
}

/** Resolves when this window may be loaded anew. */
export function whenReloadable(): Promise<void> {
  if (mayReload()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (!mayReload()) return;
      stop();
      removeEventListener('hashchange', look);
      resolve();
    };
    const stop = subscribeHoldings(look);
    addEventListener('hashchange', look);
  });
}
