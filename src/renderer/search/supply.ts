/** Supplies a session with documents and notes as they are stored, each document folded once. */
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Folding } from '../../domain/search/folding.ts';
import { searchedReport, searchedText } from '../../domain/search/searched-text.ts';
import {
  DocumentSupply,
  filesOf,
  type StoredDocuments,
  type SupplyEvents,
} from '../storage/document-supply.ts';
import { overlay } from '../storage/overlay.ts';
import type { Stop } from '../storage/watch.ts';
import type { SearchSession, ShelvedDocument } from './session.ts';

/** Where it all comes from. */
export interface Stored extends StoredDocuments {
  readonly watchNotes: (onNotes: (notes: readonly Note[]) => void) => Stop;
}

export class Supply {
  readonly #session: SearchSession;
  readonly #stored: Stored;
  readonly #documents: DocumentSupply;
  #notes: readonly Note[] | null = null;
  #held: ReadonlyMap<string, Note | null> = new Map();

  constructor(
    session: SearchSession,
    folding: Folding,
    stored: Stored,
    events: SupplyEvents,
    bundled: readonly Report[],
    spared: readonly string[],
  ) {
    this.#session = session;
    this.#stored = stored;
    const taker = {
      add: (report: Report) => {
        const searched = searchedText(report, folding);
        session.add({ report: searchedReport(report, searched), searched });
      },
      remove: (report: string) => session.remove(report),
      setShelf: (shelf: readonly ShelfEntry[]) => session.setShelf(shelf.map(shelved)),
      setUnreadable: (reports: ReadonlySet<string>) => session.setUnreadable(reports),
      keyOf: filesOf,
    };
    this.#documents = new DocumentSupply(taker, stored, events, bundled, spared);
  }

  async start(): Promise<void> {
    this.#stored.watchNotes((notes) => {
      this.#notes = notes;
      this.#setNotes();
    });
    await this.#documents.start();
  }

  /** What the page has that is perhaps not stored yet; null is a deletion. */
  hold(
    documents: ReadonlyMap<string, LibraryDocument | null>,
    notes: ReadonlyMap<string, Note | null>,
  ): void {
    this.#held = notes;
    this.#setNotes();
    this.#documents.hold(documents);
  }

  readFirst(report: string): void {
    this.#documents.readFirst([report]);
  }

  #setNotes(): void {
    if (this.#notes) this.#session.setNotes(overlay(this.#notes, this.#held));
  }
}

function shelved({ id, title, kind, year, place }: ShelfEntry): ShelvedDocument {
  return { facts: { report: id, kind, year, place }, title };
}
