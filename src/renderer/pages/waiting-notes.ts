/** Notes files that came and were not looked at yet, by the moment of their coming: they outlive the page on which they came. */

let waiting: readonly (readonly File[])[] = [];
const none: readonly File[] = [];
const listeners = new Set<() => void>();

/** Those that came first; the same value until they are done with. */
export function getWaitingNotes(): readonly File[] {
  return waiting[0] ?? none;
}

export function subscribeWaitingNotes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Files that come together are looked at together. */
export function addWaitingNotes(files: readonly File[]): void {
  if (files.length > 0) set([...waiting, files]);
}

/** Done with the first of them. */
export function shiftWaitingNotes(): void {
  if (waiting.length > 0) set(waiting.slice(1));
}

function set(next: typeof waiting): void {
  waiting = next;
  for (const listener of listeners) listener();
}
