/** A worker that reads the library in, as the page has it: supplied with what it lacks, and started anew when it breaks down. */
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Thread } from './thread.ts';

/** What the page holds and has perhaps not stored yet; null is a deletion. */
export interface Held<Row> {
  readonly documents: ReadonlyMap<string, LibraryDocument | null>;
  /** Of the other kind that the worker reads. */
  readonly records: ReadonlyMap<string, Row | null>;
}

export type ToLibraryWorker<Row> =
  | {
      readonly type: 'start';
      readonly bundled: readonly Report[];
      /** Ids of documents that are not to be read in: it broke down over them. */
      readonly spared: readonly string[];
    }
  | { readonly type: 'held'; readonly held: Held<Row> }
  /** A file that was asked for; null when it can't be had. */
  | { readonly type: 'file'; readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> | null };

export type FromLibraryWorker =
  | { readonly type: 'file-wanted'; readonly sha256: string }
  /** Id of the document that is being read in; null when none is. */
  | { readonly type: 'reading'; readonly report: string | null }
  | { readonly type: 'broken-down' };

/** What the page has for the worker. */
export interface PageSide<Row> {
  /** Null when it can't be had. */
  readonly readFile: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly getHeld: () => Held<Row>;
  readonly subscribeHeld: (listener: () => void) => void;
}

/** Whoever asks the worker. */
export interface Asker<Said> {
  /** A new one is there, which was asked nothing yet. */
  readonly onStart: () => void;
  readonly hear: (said: Said) => void;
  /** It is gone, with all that it was asked. True when the document that it was reading in is to blame. */
  readonly onBreakDown: () => boolean;
}

/** In milliseconds: before another worker is started, doubled each time until one proves itself. */
const shortestWait = 250;
const longestWait = 60_000;
/** A document over which alone it broke down so often is not read in any more. */
const mostBreakdowns = 2;

export class LibraryWorker<Asked, Said extends { readonly type: string }, Row> {
  readonly #startThread: () => Thread<ToLibraryWorker<Row> | Asked, FromLibraryWorker | Said>;
  readonly #page: PageSide<Row>;
  readonly #asker: Asker<Said>;
  readonly #breakdownsOver = new Map<string, number>();
  #bundled: readonly Report[] | null = null;
  #thread: Thread<ToLibraryWorker<Row> | Asked, FromLibraryWorker | Said> | null = null;
  #reading: string | null = null;
  #held: Held<Row> = { documents: new Map(), records: new Map() };
  #wait = shortestWait;

  constructor(
    startThread: () => Thread<ToLibraryWorker<Row> | Asked, FromLibraryWorker | Said>,
    page: PageSide<Row>,
    asker: Asker<Said>,
  ) {
    this.#startThread = startThread;
    this.#page = page;
    this.#asker = asker;
  }

  /** Once, with the documents that came with the app. */
  start(bundled: readonly Report[]): void {
    if (this.#bundled) return;
    this.#bundled = bundled;
    this.#page.subscribeHeld(() => this.#passHeld());
    this.#startWorker(bundled);
  }

  /** Dropped while no worker is there: the next one is asked when it starts. */
  ask(question: Asked): void {
    this.#thread?.postMessage(question);
  }

  /** It works: if it breaks down, another one is started soon. */
  prove(): void {
    this.#wait = shortestWait;
  }

  #startWorker(bundled: readonly Report[]): void {
    const thread = this.#startThread();
    this.#thread = thread;
    thread.onMessage((message) => {
      if (thread !== this.#thread) return;
      if (isOfLibrary(message)) this.#hear(message);
      else this.#asker.hear(message);
    });
    thread.onError(() => {
      if (thread === this.#thread) this.#breakDown();
    });
    const spared = [...this.#breakdownsOver].filter(([, times]) => times >= mostBreakdowns);
    thread.postMessage({ type: 'start', bundled, spared: spared.map(([id]) => id) });
    this.#held = { documents: new Map(), records: new Map() };
    this.#passHeld();
    this.#asker.onStart();
  }

  #hear(message: FromLibraryWorker): void {
    if (message.type === 'reading') this.#reading = message.report;
    else if (message.type === 'file-wanted') void this.#handFile(message.sha256);
    else this.#breakDown();
  }

  async #handFile(sha256: string): Promise<void> {
    const thread = this.#thread;
    const bytes = await this.#page.readFile(sha256).catch(() => null);
    thread?.postMessage({ type: 'file', sha256, bytes }, bytes ? [bytes.buffer] : []);
  }

  #breakDown(): void {
    this.#thread?.terminate();
    this.#thread = null;
    const over = this.#reading;
    this.#reading = null;
    if (this.#asker.onBreakDown() && over !== null) {
      this.#breakdownsOver.set(over, (this.#breakdownsOver.get(over) ?? 0) + 1);
    }
    setTimeout(() => this.#startWorker(this.#bundled ?? []), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  /** Only where there is something, or was: most changes are stored before anybody looks for them. */
  #passHeld(): void {
    const held = this.#page.getHeld();
    const before = this.#held;
    if (isSame(held.documents, before.documents) && isSame(held.records, before.records)) return;
    this.#held = held;
    this.#thread?.postMessage({ type: 'held', held });
  }
}

function isOfLibrary(message: { readonly type: string }): message is FromLibraryWorker {
  return message.type === 'file-wanted' || message.type === 'reading' || message.type === 'broken-down';
}

function isSame<Row>(one: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>): boolean {
  return one.size === other.size && [...one].every(([id, row]) => other.get(id) === row);
}
