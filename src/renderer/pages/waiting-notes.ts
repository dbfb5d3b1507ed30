/** Notes files that came and were not looked at yet: they outlive the page on which they came. */

let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

export function getWaitingNotes(): readonly File[] {
  return waiting;
}

export function subscribeWaitingNotes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addWaitingNotes(files: readonly File[]): void {
  if (files.length > 0) set([...waiting, ...files]);
}

/** Done with the first of them. */
export function shiftWaitingNotes(): void {
  if (waiting.length > 0) set(waiting.slice(1));
}

function set(next: readonly File[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}
