/** Hands a place that was searched for to the page that shows it, with the words that were looked for there. */

export interface FoundWords {
  readonly report: string;
  /** Id of the line. */
  readonly line: string;
  readonly typed: string;
  /** Where in the line the chosen match begins, in UTF-16 units. */
  readonly offset: number;
}

/** What no page has taken yet. */
let handed: FoundWords | null = null;
const listeners = new Set<() => void>();

/** Goes to a line or section, also when the address names it already; `null` goes to where the document was left. */
export function goToPlace(report: string, place: string | null, words: FoundWords | null): void {
  handed = words;
  addEventListener('hashchange', dropElsewhere);
  const address = `#/read/${report}${place === null ? '' : `/${place}`}`;
  if (location.hash === address) dispatchEvent(new HashChangeEvent('hashchange', { newURL: location.href }));
  else location.hash = address;
  for (const listener of listeners) listener();
}

/** A document that can't be opened takes none, and is not to find them there whenever it is opened later. */
function dropElsewhere(): void {
  if (handed !== null && location.hash.split('/')[2] === handed.report) return;
  handed = null;
  removeEventListener('hashchange', dropElsewhere);
}

/** Each is taken once, and only by the page of its document. */
export function takeFoundWords(report: string): FoundWords | null {
  if (handed?.report !== report) return null;
  const taken = handed;
  handed = null;
  return taken;
}

export function subscribeFoundWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
