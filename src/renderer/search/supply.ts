/** Reads the library in, document by document, and keeps what is searched as it is stored. */
import type { LibraryDocument } from '../../domain/library/document.ts';
import {
  arrangeShelves,
  entriesOfReports,
  entryOfDocument,
  type ShelfEntry,
} from '../../domain/library/shelves.ts';
import type { RemovedRevisions } from '../../domain/library/versions.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Folding } from '../../domain/search/folding.ts';
import { searchedReport, searchedText } from '../../domain/search/searched-text.ts';
import { openFiles } from '../storage/open-files.ts';
import { overlay } from '../storage/overlay.ts';
import type { Stop } from '../storage/watch.ts';
import type { SearchProgress } from './protocol.ts';
import type { SearchSession, ShelvedDocument } from './session.ts';

/** Where it all comes from. */
export interface Stored {
  readonly watchNotes: (onNotes: (notes: readonly Note[]) => void) => Stop;
  readonly watchDocuments: (onDocuments: (documents: readonly LibraryDocument[]) => void) => Stop;
  readonly watchRemovedRevisions: (onRemoved: (removed: RemovedRevisions) => void) => Stop;
  /** Ids, the last one first. */
  readonly listLastRead: () => Promise<readonly string[]>;
  /** Null when it can't be had. */
  readonly readFile: (sha256: string) => Promise<Uint8Array | null>;
}

export interface SupplyEvents {
  readonly onProgress: (progress: SearchProgress) => void;
  /** A document is being read in; null when none is. */
  readonly onReading: (report: string | null) => void;
  /** It reads in no more: something went wrong that is no document's fault alone. */
  readonly onFailure: () => void;
}

export class Supply {
  readonly #session: SearchSession;
  readonly #folding: Folding;
  readonly #stored: Stored;
  readonly #events: SupplyEvents;
  readonly #spared: ReadonlySet<string>;
  readonly #bundled: readonly Report[];
  #documents: readonly LibraryDocument[] | null = null;
  #removed: RemovedRevisions = new Map();
  #notes: readonly Note[] | null = null;
  #heldDocuments: ReadonlyMap<string, LibraryDocument | null> = new Map();
  #heldNotes: ReadonlyMap<string, Note | null> = new Map();
  /** Documents of the library, in the order of the shelf. */
  #wanted: readonly LibraryDocument[] = [];
  /** By id, of which files a document was read in, or found unreadable. */
  readonly #done = new Map<string, { readonly files: string; readonly isReadable: boolean }>();
  /** Ids of those to be read in first. */
  #first: readonly string[] = [];
  #isReading = false;

  constructor(
    session: SearchSession,
    folding: Folding,
    stored: Stored,
    events: SupplyEvents,
    bundled: readonly Report[],
    spared: readonly string[],
  ) {
    this.#session = session;
    this.#folding = folding;
    this.#stored = stored;
    this.#events = events;
    this.#bundled = bundled;
    this.#spared = new Set(spared);
  }

  async start(): Promise<void> {
    for (const report of this.#bundled) {
      this.#add(report);
    }
    this.#stored.watchNotes((notes) => {
      this.#notes = notes;
      this.#setNotes();
    });
    this.#first = [...this.#first, ...(await this.#stored.listLastRead())];
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
  hold(
    documents: ReadonlyMap<string, LibraryDocument | null>,
    notes: ReadonlyMap<string, Note | null>,
  ): void {
    this.#heldDocuments = documents;
    this.#heldNotes = notes;
    this.#setNotes();
    this.#setShelf();
  }

  readFirst(report: string): void {
    this.#first = [report, ...this.#first.filter((id) => id !== report)];
  }

  #setNotes(): void {
    if (this.#notes) this.#session.setNotes(overlay(this.#notes, this.#heldNotes));
  }

  #setShelf(): void {
    if (!this.#documents) return;
    const documents = overlay(this.#documents, this.#heldDocuments);
    const entries = [...documents.map(entryOfDocument), ...entriesOfReports(this.#bundled)];
    const shelf = inOrder(entries, this.#removed);
    this.#wanted = shelf.flatMap(({ document }) => document ?? []);
    const wanted = new Map(this.#wanted.map((document) => [document.id, filesOf(document)]));
    for (const [id, { files }] of this.#done) {
      if (wanted.get(id) === files) continue;
      this.#done.delete(id);
      this.#session.remove(id);
    }
    this.#session.setShelf(shelf.map(shelved));
    this.#tell();
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

  #next(): LibraryDocument | undefined {
    const left = this.#wanted.filter(({ id }) => !this.#done.has(id));
    const byId = new Map(left.map((document) => [document.id, document]));
    const first = this.#first.find((id) => byId.has(id));
    return byId.get(first ?? '') ?? left[0];
  }

  async #read(document: LibraryDocument): Promise<void> {
    const report = this.#spared.has(document.id) ? null : await this.#open(document).catch(() => null);
    const files = filesOf(document);
    // It may have been removed or renewed meanwhile.
    if (!this.#wanted.some((each) => each.id === document.id && filesOf(each) === files)) return;
    this.#done.set(document.id, { files, isReadable: report !== null });
    if (report) this.#add(report);
  }

  #add(report: Report): void {
    const searched = searchedText(report, this.#folding);
    this.#session.add({ report: searchedReport(report, searched), searched });
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
    this.#session.setUnreadable(new Set(unreadable));
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

function shelved({ id, title, kind, year, place }: ShelfEntry): ShelvedDocument {
  return { facts: { report: id, kind, year, place }, title };
}

/** Changes only when what stands in the document does. */
function filesOf({ text, arrangement }: LibraryDocument): string {
  return `${text} ${arrangement}`;
}
