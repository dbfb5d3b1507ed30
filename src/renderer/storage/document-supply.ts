/** Reads documents of the library in for a worker, one by one, as they are stored, and follows what changes. */
import type { LibraryDocument } from '../../domain/library/document.ts';
import {
  arrangeShelves,
  entriesOfReports,
  entryOfDocument,
  type ShelfEntry,
} from '../../domain/library/shelves.ts';
import type { RemovedRevisions } from '../../domain/library/versions.ts';
import type { Report } from '../../domain/report/report.ts';
import { openFiles } from './open-files.ts';
import { overlay } from './overlay.ts';
import type { Stop } from './watch.ts';

/** Where they come from. */
export interface StoredDocuments {
  readonly watchDocuments: (onDocuments: (documents: readonly LibraryDocument[]) => void) => Stop;
  readonly watchRemovedRevisions: (onRemoved: (removed: RemovedRevisions) => void) => Stop;
  /** Ids, the last one first. */
  readonly listLastRead: () => Promise<readonly string[]>;
  /** Null when it can't be had. */
  readonly readFile: (sha256: string) => Promise<Uint8Array | null>;
}

/** Whoever makes something of them. */
export interface DocumentTaker {
  readonly add: (report: Report, entry: ShelfEntry) => void;
  readonly remove: (report: string) => void;
  /** All of them as they stand on the shelf, each before its earlier versions, whether they are read in or not. */
  readonly setShelf: (shelf: readonly ShelfEntry[]) => void;
  readonly setUnreadable: (reports: ReadonlySet<string>) => void;
  /** When this is another one, the document is to be read in again. */
  readonly keyOf: (document: LibraryDocument) => string;
}

/** In documents: of all so many are read in; some can't be opened. */
export interface SupplyProgress {
  readonly read: number;
  readonly unreadable: number;
  readonly all: number;
}

export interface SupplyEvents {
  readonly onProgress: (progress: SupplyProgress) => void;
  /** A document is being read in; null when none is. */
  readonly onReading: (report: string | null) => void;
  /** It reads in no more: something went wrong that is no document's fault alone. */
  readonly onFailure: () => void;
}

export class DocumentSupply {
  readonly #taker: DocumentTaker;
  readonly #stored: StoredDocuments;
  readonly #events: SupplyEvents;
  readonly #spared: ReadonlySet<string>;
  readonly #bundled: readonly Report[];
  #documents: readonly LibraryDocument[] | null = null;
  #removed: RemovedRevisions = new Map();
  #held: ReadonlyMap<string, LibraryDocument | null> = new Map();
  /** Documents of the library, in the order of the shelf. */
  #wanted: readonly (ShelfEntry & { readonly document: LibraryDocument })[] = [];
  /** By id, with which key a document was read in, or found unreadable. */
  readonly #done = new Map<string, { readonly key: string; readonly isReadable: boolean }>();
  /** Ids of those to be read in first. */
  #first: readonly string[] = [];
  #isReading = false;
  #isAllWanted: boolean;

  /** `spared` are ids of documents that are not to be read in; `wants` says whether others than those asked for are. */
  constructor(
    taker: DocumentTaker,
    stored: StoredDocuments,
    events: SupplyEvents,
    bundled: readonly Report[],
    spared: readonly string[],
    wants: 'all' | 'asked' = 'all',
  ) {
    this.#taker = taker;
    this.#stored = stored;
    this.#events = events;
    this.#bundled = bundled;
    this.#spared = new Set(spared);
    this.#isAllWanted = wants === 'all';
  }

  async start(): Promise<void> {
    const entries = new Map(entriesOfReports(this.#bundled).map((entry) => [entry.id, entry]));
    for (const report of this.#bundled) {
      const entry = entries.get(report.id);
      if (entry) this.#taker.add(report, entry);
    }
    if (this.#isAllWanted) this.#first = [...this.#first, ...(await this.#stored.listLastRead())];
    this.#stored.watchRemovedRevisions((removed) => {
      this.#removed = removed;
      this.#setShelf();
    });
    this.#stored.watchDocuments((documents) => {
      this.#documents = documents;
      this.#setShelf();
    });
  }

  /** What the page has that is perhaps not stored yet; null is a deletion. */
  hold(documents: ReadonlyMap<string, LibraryDocument | null>): void {
    this.#held = documents;
    this.#setShelf();
  }

  readFirst(reports: readonly string[]): void {
    const asked = new Set(reports);
    this.#first = [...reports, ...this.#first.filter((id) => !asked.has(id))];
    if (!this.#isAllWanted) this.#goOn();
  }

  readAll(): void {
    this.#isAllWanted = true;
    this.#goOn();
  }

  /** Read anew; null when it is gone or can't be opened. */
  async open(report: string): Promise<Report | null> {
    const bundled = this.#bundled.find(({ id }) => id === report);
    const entry = this.#wanted.find(({ id }) => id === report);
    if (bundled || !entry) return bundled ?? null;
    return await this.#open(entry.document).catch(() => null);
  }

  #setShelf(): void {
    if (!this.#documents) return;
    const documents = overlay(this.#documents, this.#held);
    const entries = [...documents.map(entryOfDocument), ...entriesOfReports(this.#bundled)];
    const shelf = inOrder(entries, this.#removed);
    this.#wanted = shelf.flatMap((entry) => (entry.document ? [{ ...entry, document: entry.document }] : []));
    const wanted = new Map(this.#wanted.map(({ id, document }) => [id, this.#taker.keyOf(document)]));
    for (const [id, { key }] of this.#done) {
      if (wanted.get(id) === key) continue;
      this.#done.delete(id);
      this.#taker.remove(id);
    }
    this.#taker.setShelf(shelf);
    this.#tell();
    this.#goOn();
  }

  #goOn(): void {
    this.#readOn().catch(this.#events.onFailure);
  }

  async #readOn(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    for (let next = this.#next(); next; next = this.#next()) {
      this.#events.onReading(next.id);
      await this.#read(next);
      this.#tell();
    }
    this.#events.onReading(null);
    this.#isReading = false;
  }

  #next() {
    const left = this.#wanted.filter(({ id }) => !this.#done.has(id));
    const byId = new Map(left.map((entry) => [entry.id, entry]));
    const first = this.#first.find((id) => byId.has(id));
    return byId.get(first ?? '') ?? (this.#isAllWanted ? left[0] : undefined);
  }

  async #read({ id, document }: ShelfEntry & { readonly document: LibraryDocument }): Promise<void> {
    const report = this.#spared.has(id) ? null : await this.#open(document).catch(() => null);
    const key = this.#taker.keyOf(document);
    // It may have been removed or renewed meanwhile.
    const entry = this.#wanted.find((each) => each.id === id && this.#taker.keyOf(each.document) === key);
    if (!entry) return;
    this.#done.set(id, { key, isReadable: report !== null });
    if (report) this.#taker.add(report, entry);
  }

  async #open(document: LibraryDocument): Promise<Report | null> {
    const [text, arrangement] = await Promise.all([
      this.#stored.readFile(document.text),
      this.#stored.readFile(document.arrangement),
    ]);
    const opened = text && arrangement ? openFiles(document, text, arrangement) : null;
    return opened?.ok ? opened.value.report : null;
  }

  #tell(): void {
    const unreadable = [...this.#done].flatMap(([id, { isReadable }]) => (isReadable ? [] : [id]));
    this.#taker.setUnreadable(new Set(unreadable));
    const all = this.#wanted.length + this.#bundled.length;
    const read = this.#bundled.length + this.#done.size - unreadable.length;
    this.#events.onProgress({ read, unreadable: unreadable.length, all });
  }
}

/** All of them, as they stand on the shelf, each before its earlier versions. */
function inOrder(entries: readonly ShelfEntry[], removed: RemovedRevisions): readonly ShelfEntry[] {
  const view = { words: '', order: 'added', isArchivedShown: true } as const;
  return arrangeShelves(entries, view, removed)
    .flatMap((shelf) => shelf.entries)
    .flatMap((entry) => [entry, ...entry.earlier]);
}

/** Changes only when what stands in the document does. */
export function filesOf({ text, arrangement }: LibraryDocument): string {
  return `${text} ${arrangement}`;
}
