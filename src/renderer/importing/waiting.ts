/** How many files are being brought in: told to pages that do not load the queue. */

let waiting = 0;
const listeners = new Set<() => void>();

export function getWaiting(): number {
  return waiting;
}

export function subscribeWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setWaiting(count: number): void {
  if (count === waiting) return;
  waiting = count;
  for (const listener of listeners) listener();
}
