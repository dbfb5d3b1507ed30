/** Tells every window of this browser whether this one has something that is not stored, by a lock that it holds. */
import { getHoldings, subscribeHoldings } from '../storage/changes.ts';

/** Something else that would be lost if the window were loaded anew. */
export interface Unfinished {
  readonly isThere: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Held, shared, by each window that must not be loaded anew. */
const unsavedLock = 'yiyue-unsaved';
/** In milliseconds, between two looks at whether any window holds it. */
const pause = 500;

let release: (() => void) | null = null;
let others: readonly Unfinished[] = [];

export function holdWhileUnsaved(unfinished: readonly Unfinished[]): void {
  others = unfinished;
  subscribeAll(follow);
  follow();
}

function subscribeAll(listener: () => void): () => void {
  const stops = [subscribeHoldings, ...others.map(({ subscribe }) => subscribe)].map((each) =>
    each(listener),
  );
  addEventListener('hashchange', listener);
  return () => {
    for (const stop of stops) stop();
    removeEventListener('hashchange', listener);
  };
}

/** Who is speaking from a page must not lose it for a moment either. */
function mayReload(): boolean {
  const isSaved = getHoldings().state === 'saved' && !others.some(({ isThere }) => isThere());
  return isSaved && !location.hash.endsWith('/speak');
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
      resolve();
    };
    const stop = subscribeAll(look);
  });
}

/**
 * Does it once no window has anything unsaved, and keeps it so from then on. It asks again and again: who stood in line
 * for the lock would keep a window from holding it that begins something meanwhile.
 */
export async function onceNothingUnsaved(deed: () => void): Promise<never> {
  for (;;) {
    await navigator.locks.request(unsavedLock, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      deed();
      // Until every window is loaded anew.
      await new Promise(() => undefined);
    });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
