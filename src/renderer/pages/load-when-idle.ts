/** Fetches what takes no part in the start once there is time: later the local server may be gone. */
export function loadWhenIdle(loads: readonly (() => Promise<unknown>)[]): () => void {
  const handle = requestIdleCallback(() => {
    for (const load of loads) void load().catch(() => undefined);
  });
  return () => cancelIdleCallback(handle);
}
