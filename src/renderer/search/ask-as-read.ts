/** Asks anew while the library is being read in: now and then, for each search takes time from reading, and at the end. */
import type { SupplyProgress } from '../storage/document-supply.ts';

/** In milliseconds. */
const rest = 1000;

/** The returned function ends it. */
export function askAsRead(
  onProgress: (listener: (progress: SupplyProgress) => void) => () => void,
  ask: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const askNow = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    ask();
  };
  const stop = onProgress(({ read, unreadable, all }) => {
    if (read + unreadable >= all) askNow();
    else timer ??= setTimeout(askNow, rest);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
