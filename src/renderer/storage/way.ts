/** The way through places read: the browser's own history, whose entries know the exact place that was left. */
import * as v from 'valibot';

const leftPlaceSchema = v.object({
  /** Id of the report, and its name. */
  report: v.string(),
  title: v.string(),
  line: v.string(),
  /** How much of the line's height was above the reading edge, at most 1; below 0 where it began below. */
  ratio: v.number(),
  /** The place as it is said: 第二部分第三节第2段. */
  said: v.string(),
});
export type LeftPlace = v.InferOutput<typeof leftPlaceSchema>;

/** An entry before or after the present one. */
export interface WayEntry {
  /** `#/read/<report>/<line>`, or of another page. */
  readonly address: string;
  /** Null of what is no reading page, or was not left from one. */
  readonly place: LeftPlace | null;
}

type EntryChange = NavigationCurrentEntryChangeEvent['navigationType'];

/** Browsers that lack it still go back and forward, to the line that the address has. */
const way = 'navigation' in globalThis ? globalThis.navigation : null;

let wasTraversed = false;
way?.addEventListener('currententrychange', ({ navigationType }) => {
  if (navigationType !== null) wasTraversed = navigationType === 'traverse';
});

/** Calls `listener` right before another place of this app is gone to; the returned function ends that. */
export function onLeave(listener: (isJump: boolean) => void): () => void {
  const leave = ({ navigationType, destination }: NavigateEvent) => {
    const isJump = navigationType === 'push';
    if (destination.sameDocument && (isJump || navigationType === 'traverse')) listener(isJump);
  };
  way?.addEventListener('navigate', leave);
  return () => way?.removeEventListener('navigate', leave);
}

/** Calls `listener` when the present entry is another one, before the page's other parts hear of the new address. */
export function onEntryChange(listener: (change: EntryChange) => void): () => void {
  const change = ({ navigationType }: NavigationCurrentEntryChangeEvent) => listener(navigationType);
  way?.addEventListener('currententrychange', change);
  return () => way?.removeEventListener('currententrychange', change);
}

/** The present entry will lead back to this place. */
export function keepLeftPlace(place: LeftPlace): void {
  way?.updateCurrentEntry({ state: place });
}

/** The place of this report that was gone back or forward to; null when one came here otherwise. */
export function placeReturnedTo(report: string): LeftPlace | null {
  // A new entry can begin with the state of the one before it.
  const place = wasTraversed && way?.currentEntry ? readEntry(way.currentEntry).place : null;
  return place?.report === report ? place : null;
}

/** Null where there is none, or none can be told. */
export function entryBeside(by: 1 | -1): WayEntry | null {
  const entry = way?.currentEntry && way.entries()[way.currentEntry.index + by];
  return entry ? readEntry(entry) : null;
}

/** False where there is nowhere to go within the app. */
export function goAlong(by: 1 | -1): boolean {
  if (way && !entryBeside(by)) return false;
  history.go(by);
  return true;
}

/** What of an entry can be known: its address, and the place that was kept of it. */
export function readEntry(entry: Pick<NavigationHistoryEntry, 'url' | 'getState'>): WayEntry {
  const address = entry.url === null ? '' : new URL(entry.url).hash;
  const state = v.safeParse(leftPlaceSchema, entry.getState());
  const isOwn = state.success && `${address}/`.startsWith(`#/read/${state.output.report}/`);
  return { address, place: isOwn ? state.output : null };
}
