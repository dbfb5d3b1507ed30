/** What the search knows, and how it answers: apart from where it runs. A later question of a kind ends the one before it. */
import type { Note } from '../../domain/notes/note.ts';
import type { PlainReport } from '../../domain/report/report.ts';
import { failure, success } from '../../domain/result.ts';
import { answerPlaces } from '../../domain/search/answer-places.ts';
import { answerSteps } from '../../domain/search/answer-question.ts';
import type { FoundWords } from '../../domain/search/find-in-text.ts';
import { previewLines } from '../../domain/search/preview-lines.ts';
import type {
  Answered,
  AnsweredPlace,
  NamedPlaces,
  OnBeginning,
  PreviewLine,
  SearchAnswer,
  SearchQuestion,
} from '../../domain/search/search-answer.ts';
import {
  type DocumentFacts,
  keepsDocument,
  type SearchFilter,
  searchEverywhere,
} from '../../domain/search/search-filter.ts';
import {
  type SearchedDocument,
  type SearchedLibrary,
  type SearchTables,
  searchSteps,
} from '../../domain/search/search-library.ts';
import type { SearchedText } from '../../domain/search/searched-text.ts';
import type { Question } from './protocol.ts';

/** A document as the shelf has it, whether it is read in or not. */
export interface ShelvedDocument {
  readonly facts: DocumentFacts;
  readonly title: string;
}

/** A document that is read in. */
export interface ReadDocument {
  readonly report: PlainReport;
  readonly searched: SearchedText;
}

/** Null between two documents where the search may go on at once; else it does so afterwards. */
export type Pause = () => Promise<void> | null;

/** More are of no use in a list. */
const mostPlaces = 50;

interface Waiting {
  readonly isOver: () => boolean;
  readonly resolve: () => void;
}

export class SearchSession {
  readonly #tables: SearchTables;
  readonly #pause: Pause;
  readonly #read = new Map<string, ReadDocument>();
  #shelf: ReadonlyMap<string, ShelvedDocument> | null = null;
  #unreadable: ReadonlySet<string> = new Set();
  #notes: readonly Note[] | null = null;
  /** Of all documents that are read in, in the order of the shelf; null when it has to be put together anew. */
  #library: SearchedLibrary | null = null;
  #waiting: readonly Waiting[] = [];
  readonly #latest = { search: 0, list: 0, find: 0, places: 0, preview: 0 };

  constructor(tables: SearchTables, pause: Pause) {
    this.#tables = tables;
    this.#pause = pause;
  }

  /** All documents in their order; what was read in of others is let go. */
  setShelf(shelf: readonly ShelvedDocument[]): void {
    this.#shelf = new Map(shelf.map((document) => [document.facts.report, document]));
    for (const report of this.#read.keys()) if (!this.#shelf.has(report)) this.#read.delete(report);
    this.#change();
  }

  setUnreadable(reports: ReadonlySet<string>): void {
    this.#unreadable = reports;
    this.#change();
  }

  setNotes(notes: readonly Note[]): void {
    this.#notes = notes;
    this.#change();
  }

  add(document: ReadDocument): void {
    this.#read.set(document.report.id, document);
    this.#change();
  }

  remove(report: string): void {
    this.#read.delete(report);
    this.#change();
  }

  /** Resolves once it is known whether the document can be searched. */
  whenKnown(report: string): Promise<void> {
    return this.#when(() => this.#isKnown(report));
  }

  /** Resolves once it is known which documents and notes there are: before, nothing can be said not to be found. */
  whenBegun(): Promise<void> {
    return this.#when(() => this.#shelf !== null && this.#notes !== null);
  }

  async search(
    question: SearchQuestion,
    kind: 'search' | 'list' = 'search',
    onBeginning: OnBeginning | null = null,
  ): Answered<SearchAnswer> {
    const isLatest = this.#begin(kind);
    await this.whenBegun();
    if (!isLatest()) return null;
    const left = this.#countLeft(question.filter);
    const titleOf = (report: string) => this.#shelf?.get(report)?.title ?? '';
    const steps = answerSteps(this.#wholeLibrary(), question, this.#tables, titleOf, left);
    return this.#take(steps, isLatest, onBeginning);
  }

  async places(typed: string): Answered<NamedPlaces> {
    const isLatest = this.#begin('places');
    await this.whenBegun();
    if (!isLatest()) return null;
    const left = this.#countLeft(searchEverywhere);
    const places: AnsweredPlace[] = [];
    for (const { report } of this.#wholeLibrary().documents) {
      if (places.length >= mostPlaces) break;
      places.push(...answerPlaces(report, typed));
      const pause = this.#pause();
      if (!pause) continue;
      await pause;
      if (!isLatest()) return null;
    }
    return success({ places, ...left });
  }

  async findIn(report: string, typed: string): Answered<Int32Array<ArrayBuffer>> {
    const isLatest = this.#begin('find');
    await this.whenKnown(report);
    if (!isLatest()) return null;
    const document = this.#documentOf(report);
    if (!document) return failure({ code: 'broken-down' });
    const found = await this.#findInOne(document, typed, isLatest);
    return found?.ok ? success(Int32Array.from(found.value.flatMap(({ from, to }) => [from, to]))) : found;
  }

  async preview(report: string, line: string, typed: string): Answered<readonly PreviewLine[]> {
    const isLatest = this.#begin('preview');
    await this.whenKnown(report);
    if (!isLatest()) return null;
    const document = this.#documentOf(report);
    if (!document) return success([]);
    const found = await this.#findInOne(document, typed, isLatest);
    return found?.ok ? success(previewLines(document, line, found.value)) : found;
  }

  /** All that it knows, for another session to know. */
  get known() {
    return {
      shelf: this.#shelf,
      unreadable: this.#unreadable,
      notes: this.#notes,
      read: this.#read,
    };
  }

  async #findInOne(document: SearchedDocument, typed: string, isLatest: () => boolean) {
    const found: FoundWords[] = [];
    const library = { documents: [document], notes: [] };
    const steps = searchSteps(library, typed, this.#tables, searchEverywhere);
    const ended = await this.#take(steps, isLatest, ({ matches }) => {
      for (const match of matches) found.push(match);
    });
    return ended?.ok ? success(found) : ended;
  }

  /** Null when a later question takes its place between two steps. */
  async #take<Told, Value>(
    steps: Generator<Told | null, Value>,
    isLatest: () => boolean,
    onTold: ((told: Told) => void) | null,
  ): Promise<Value | null> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (step.value !== null) onTold?.(step.value);
      const pause = this.#pause();
      if (!pause) continue;
      await pause;
      if (!isLatest()) return null;
    }
  }

  #begin(kind: Question['kind']): () => boolean {
    this.#latest[kind] += 1;
    const own = this.#latest[kind];
    return () => this.#latest[kind] === own;
  }

  #wholeLibrary(): SearchedLibrary {
    this.#library ??= {
      documents: [...(this.#shelf?.keys() ?? [])].flatMap((report) => this.#documentOf(report) ?? []),
      notes: this.#notesInOrder(),
    };
    return this.#library;
  }

  #notesInOrder(): readonly Note[] {
    const order = new Map([...(this.#shelf?.keys() ?? [])].map((report, at) => [report, at]));
    const placeOf = ({ report }: Note) => order.get(report) ?? order.size;
    return (this.#notes ?? []).toSorted(
      (one, other) =>
        placeOf(one) - placeOf(other) || one.anchor.position.start - other.anchor.position.start,
    );
  }

  #documentOf(report: string): SearchedDocument | null {
    const read = this.#read.get(report);
    const shelved = this.#shelf?.get(report);
    return read && shelved ? { ...read, facts: shelved.facts } : null;
  }

  /** Of the documents that are asked for. */
  #countLeft(filter: SearchFilter): Pick<SearchAnswer, 'unread' | 'unreadable'> {
    if (filter.within === 'notes') return { unread: 0, unreadable: 0 };
    const left = [...(this.#shelf?.values() ?? [])].filter(
      ({ facts }) => keepsDocument(filter, facts) && !this.#read.has(facts.report),
    );
    const unreadable = left.filter(({ facts }) => this.#unreadable.has(facts.report)).length;
    return { unread: left.length - unreadable, unreadable };
  }

  #when(isOver: () => boolean): Promise<void> {
    if (isOver()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, { isOver, resolve }];
    });
  }

  #isKnown(report: string): boolean {
    const isElsewhere = this.#shelf !== null && !this.#shelf.has(report);
    return this.#documentOf(report) !== null || this.#unreadable.has(report) || isElsewhere;
  }

  #change(): void {
    this.#library = null;
    const over = this.#waiting.filter(({ isOver }) => isOver());
    this.#waiting = this.#waiting.filter((waiting) => !over.includes(waiting));
    for (const { resolve } of over) resolve();
  }
}
