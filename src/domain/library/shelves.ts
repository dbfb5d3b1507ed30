/** The library as it is looked at: documents filtered, sorted, and put on the shelves of their meetings. */
import type { Report, ReportKind } from '../report/report.ts';
import { placeIn } from '../structure/place-name.ts';
import { plannedYear } from '../structure/planned-year.ts';
import { type LibraryDocument, titleOf } from './document.ts';
import {
  familiesOf,
  nameVersions,
  type RemovedRevisions,
  type Version,
  type VersionName,
} from './versions.ts';

/** One document as a card shows it, whether it came with the app or was brought in. */
export interface ShelfEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: ReportKind;
  readonly shelf: string;
  readonly place: string | null;
  readonly year: number | null;
  readonly speaker: string | null;
  readonly characters: number;
  /** ISO 8601, UTC; null for what came with the app. */
  readonly added: string | null;
  readonly isArchived: boolean;
  /** Null for what came with the app, which is not edited. */
  readonly document: LibraryDocument | null;
  /** What it is called among its versions; null while it is the only one. */
  readonly version: VersionName | null;
  /** Of the latest version the ones before it, the latest first. */
  readonly earlier: readonly ShelfEntry[];
}

export const shelfOrders = ['added', 'year', 'title', 'kind'] as const;
export type ShelfOrder = (typeof shelfOrders)[number];

export interface ShelfView {
  /** Words that title, place, year, shelf or speaker must have, parted by spaces. */
  readonly words: string;
  readonly order: ShelfOrder;
  readonly isArchivedShown: boolean;
}

export interface Shelf {
  readonly name: string;
  readonly entries: readonly ShelfEntry[];
}

/** Of the documents that came with the app. Those of one meeting speak for the same place, and for the year that one names. */
export function entriesOfReports(reports: readonly Report[]): ShelfEntry[] {
  return reports.map((report) => {
    const { id, title, kind, meeting, speaker, characters } = report;
    const headings = reports.flatMap((each) => (each.meeting === meeting ? headingsOf(each) : []));
    return {
      id,
      title,
      kind,
      shelf: meeting,
      place: placeIn({ meeting, title, speaker: null, opening: [] }),
      year: plannedYear(headings),
      speaker,
      characters,
      added: null,
      isArchived: false,
      document: null,
      version: null,
      earlier: [],
    };
  });
}

function headingsOf({ lines }: Report): string[] {
  return lines.flatMap(({ role, text }) => (role === 'heading' ? [text] : []));
}

export function entryOfDocument(document: LibraryDocument): ShelfEntry {
  const { info } = document;
  return {
    id: document.id,
    title: titleOf(document),
    kind: info.kind,
    shelf: document.shelf,
    place: info.place,
    year: info.year,
    speaker: info.speaker,
    characters: document.characters,
    added: document.added,
    isArchived: document.isArchived,
    document,
    version: null,
    earlier: [],
  };
}

/**
 * Shelves in the order in which something was last added to them; what came with the app is added first of all. Of the
 * versions of one document the latest stands there, with the others under it.
 */
export function arrangeShelves(
  entries: readonly ShelfEntry[],
  view: ShelfView,
  removed: RemovedRevisions,
): Shelf[] {
  const words = view.words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = stackVersions(entries, removed, view.isArchivedShown).filter((entry) =>
    [entry, ...entry.earlier].some((each) => words.every((word) => has(each, word))),
  );
  const byShelf = new Map<string, ShelfEntry[]>();
  for (const entry of shown) {
    const own = byShelf.get(entry.shelf);
    if (own) own.push(entry);
    else byShelf.set(entry.shelf, [entry]);
  }
  const latest = (own: readonly ShelfEntry[]) =>
    own.reduce((newest, { added }) => (added !== null && added > newest ? added : newest), '');
  return [...byShelf]
    .map(([name, own]): Shelf => ({ name, entries: own.toSorted(comparisons[view.order]) }))
    .sort((a, b) => compareTexts(latest(b.entries), latest(a.entries)));
}

/** The shelves up to so many entries, without those that stand wholly behind. */
export function firstOnShelves(shelves: readonly Shelf[], count: number): readonly Shelf[] {
  const first: Shelf[] = [];
  let left = count;
  for (const { name, entries } of shelves) {
    if (left <= 0) break;
    first.push({ name, entries: entries.slice(0, left) });
    left -= entries.length;
  }
  return first;
}

/** They keep their names though some of them are archived and not shown. */
function stackVersions(
  entries: readonly ShelfEntry[],
  removed: RemovedRevisions,
  isArchivedShown: boolean,
): ShelfEntry[] {
  const isShown = ({ isArchived }: ShelfEntry) => isArchivedShown || !isArchived;
  const stacked = new Map<string, ShelfEntry | null>();
  for (const family of familiesOf(entries.map(versionOfEntry), removed)) {
    const names = nameVersions(family);
    const named = family.map(({ entry }, at): ShelfEntry => ({ ...entry, version: names[at] ?? null }));
    const [latest, ...earlier] = named.filter(isShown).toReversed();
    for (const { id } of named) stacked.set(id, null);
    if (latest) stacked.set(latest.id, { ...latest, earlier });
  }
  return entries.flatMap((entry) => {
    const own = stacked.get(entry.id);
    if (own !== undefined) return own ? [own] : [];
    return isShown(entry) ? [entry] : [];
  });
}

function versionOfEntry(entry: ShelfEntry): Version & { readonly entry: ShelfEntry } {
  const { id, added, document } = entry;
  return { id, added, revises: document?.revises ?? null, stage: document?.stage ?? null, entry };
}

function has(entry: ShelfEntry, word: string): boolean {
  const { title, place, year, shelf, speaker } = entry;
  return `${title} ${place ?? ''} ${year ?? ''} ${shelf} ${speaker ?? ''}`.toLowerCase().includes(word);
}

/** As a Chinese dictionary orders them. */
const { compare: compareTitles } = new Intl.Collator('zh-CN');

const comparisons: Readonly<Record<ShelfOrder, (a: ShelfEntry, b: ShelfEntry) => number>> = {
  added: (a, b) => compareTexts(b.added ?? '', a.added ?? ''),
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0) || compareTitles(a.title, b.title),
  title: (a, b) => compareTitles(a.title, b.title),
  kind: (a, b) => compareTexts(a.kind, b.kind) || compareTitles(a.title, b.title),
};

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
