/** Meeting packs that came and were not looked at yet: they outlive the page on which they came. */

let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

/** The one that came first. */
export function getWaitingPack(): File | null {
  return waiting[0] ?? null;
}

export function subscribeWaitingPacks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addWaitingPacks(files: readonly File[]): void {
  set([...waiting, ...files]);
}

/** In place of those that were left without an answer. */
export function setWaitingPacks(files: readonly File[]): void {
  set(files);
}

/** Done with it. */
export function removeWaitingPack(file: File): void {
  if (waiting.includes(file)) set(waiting.filter((each) => each !== file));
}

function set(next: typeof waiting): void {
  waiting = next;
  for (const listener of listeners) listener();
}
