/** In milliseconds: the start, and what is done right after it, have the computer to themselves. */
const delay = 3000;

/** Fetches what takes no part in the start once there is time: later the local server may be gone. */
export function loadWhenIdle(loads: readonly (() => Promise<unknown>)[], wait = delay): () => void {
  let handle = 0;
  const timer = setTimeout(() => {
    handle = requestIdleCallback(() => {
      for (const load of loads) void load().catch(() => undefined);
    });
  }, wait);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(handle);
  };
}
