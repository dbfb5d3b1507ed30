/** The search as the page has it: asks the worker, and starts another when that breaks down. */
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type {
  Answered,
  NamedPlaces,
  OnBeginning,
  PreviewLine,
  SearchAnswer,
  Searching,
  SearchQuestion,
} from '../../domain/search/search-answer.ts';
import type { SupplyProgress } from '../storage/document-supply.ts';
import type { Thread } from '../threads/thread.ts';
import { refusal, superseded } from './answer-with.ts';
import type { Answer, FromSearchWorker, Question, ToSearchWorker } from './protocol.ts';

export type SearchThread = Thread<ToSearchWorker, FromSearchWorker>;

/** What the page has for the worker. */
export interface PageSide {
  /** Null when it can't be had. */
  readonly readFile: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly getHeld: () => HeldByPage;
  readonly subscribeHeld: (listener: () => void) => void;
  /** Starts the worker for expressions at the other end of a line; the returned function ends it. */
  readonly startExpressions: (port: MessagePort, onError: () => void) => () => void;
}

/** Perhaps not stored yet; null is a deletion. */
export interface HeldByPage {
  readonly documents: ReadonlyMap<string, LibraryDocument | null>;
  readonly notes: ReadonlyMap<string, Note | null>;
}

interface Pending {
  readonly id: number;
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
  readonly onBeginning: OnBeginning;
}

/** In milliseconds: before another worker is started, doubled each time until one has read all in. */
const shortestWait = 250;
const longestWait = 60_000;
/** A document over which alone it broke down so often is not read in any more. */
const mostBreakdowns = 2;

export class SearchDesk implements Searching {
  readonly #startThread: () => SearchThread;
  readonly #page: PageSide;
  readonly #listeners = new Set<(progress: SupplyProgress) => void>();
  /** The last question of each kind that is not answered yet. */
  readonly #pending = new Map<Question['kind'], Pending>();
  readonly #breakdownsOver = new Map<string, number>();
  #bundled: readonly Report[] | null = null;
  #thread: SearchThread | null = null;
  #progress: SupplyProgress = { read: 0, unreadable: 0, all: 0 };
  #reading: string | null = null;
  #endExpressions: () => void = () => undefined;
  #held: HeldByPage = { documents: new Map(), notes: new Map() };
  #lastId = 0;
  #wait = shortestWait;

  constructor(startThread: () => SearchThread, page: PageSide) {
    this.#startThread = startThread;
    this.#page = page;
  }

  /** Once, with the documents that came with the app; what is asked before waits for it. */
  start(bundled: readonly Report[]): void {
    if (this.#bundled) return;
    this.#bundled = bundled;
    this.#page.subscribeHeld(() => this.#passHeld());
    this.#startWorker();
  }

  async search(question: SearchQuestion, onBeginning: OnBeginning = () => undefined): Answered<SearchAnswer> {
    const answer = await this.#ask({ kind: 'search', question }, onBeginning);
    return answer.kind === 'search' ? answer.outcome : null;
  }

  async list(question: SearchQuestion): Answered<SearchAnswer> {
    const answer = await this.#ask({ kind: 'list', question });
    return answer.kind === 'list' ? answer.outcome : null;
  }

  async findIn(report: string, typed: string): Answered<Int32Array> {
    const answer = await this.#ask({ kind: 'find', report, typed });
    return answer.kind === 'find' ? answer.outcome : null;
  }

  async places(typed: string): Answered<NamedPlaces> {
    const answer = await this.#ask({ kind: 'places', typed });
    return answer.kind === 'places' ? answer.outcome : null;
  }

  async preview(report: string, line: string, typed: string): Answered<readonly PreviewLine[]> {
    const answer = await this.#ask({ kind: 'preview', report, line, typed });
    return answer.kind === 'preview' ? answer.outcome : null;
  }

  /** Calls `listener` at once, and whenever it changes. */
  onProgress(listener: (progress: SupplyProgress) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#progress);
    return () => this.#listeners.delete(listener);
  }

  #ask(question: Question, onBeginning: OnBeginning = () => undefined): Promise<Answer> {
    const { kind } = question;
    this.#pending.get(kind)?.answer(superseded(kind));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((answer) => {
      this.#pending.set(kind, { id, question, answer, onBeginning });
      this.#thread?.postMessage({ type: 'ask', id, question });
    });
  }

  #startWorker(): void {
    const thread = this.#startThread();
    this.#thread = thread;
    thread.onMessage((message) => {
      if (thread === this.#thread) this.#hear(thread, message);
    });
    thread.onError(() => {
      if (thread === this.#thread) this.#breakDown(thread);
    });
    const spared = [...this.#breakdownsOver].filter(([, times]) => times >= mostBreakdowns);
    thread.postMessage({ type: 'start', bundled: this.#bundled ?? [], spared: spared.map(([id]) => id) });
    this.#held = { documents: new Map(), notes: new Map() };
    this.#passHeld();
    for (const { id, question } of this.#pending.values()) thread.postMessage({ type: 'ask', id, question });
  }

  #hear(thread: SearchThread, message: FromSearchWorker): void {
    switch (message.type) {
      case 'answer':
        this.#settle(message.id, message.answer);
        break;
      case 'beginning': {
        const pending = this.#pending.get('search');
        if (pending?.id === message.id) pending.onBeginning(message.beginning);
        break;
      }
      case 'progress':
        if (isWhole(message.progress)) this.#wait = shortestWait;
        this.#tell(message.progress);
        break;
      case 'reading':
        this.#reading = message.report;
        break;
      case 'file-wanted':
        void this.#handFile(thread, message.sha256);
        break;
      case 'expressions-wanted':
        this.#endExpressions();
        this.#endExpressions = this.#page.startExpressions(message.port, () =>
          thread.postMessage({ type: 'expressions-broken-down' }),
        );
        break;
      case 'expressions-over':
        this.#endExpressions();
        break;
      case 'broken-down':
        this.#breakDown(thread);
    }
  }

  #settle(id: number, answer: Answer): void {
    const pending = this.#pending.get(answer.kind);
    if (pending?.id !== id) return;
    this.#pending.delete(answer.kind);
    pending.answer(answer);
  }

  #tell(progress: SupplyProgress): void {
    this.#progress = progress;
    for (const listener of this.#listeners) listener(progress);
  }

  async #handFile(thread: SearchThread, sha256: string): Promise<void> {
    const bytes = await this.#page.readFile(sha256).catch(() => null);
    thread.postMessage({ type: 'file', sha256, bytes }, bytes ? [bytes.buffer] : []);
  }

  #breakDown(thread: SearchThread): void {
    thread.terminate();
    this.#endExpressions();
    this.#thread = null;
    // With a question to answer it may have been that.
    const over = this.#pending.size === 0 ? this.#reading : null;
    if (over !== null) this.#breakdownsOver.set(over, (this.#breakdownsOver.get(over) ?? 0) + 1);
    this.#reading = null;
    this.#tell({ ...this.#progress, read: 0, unreadable: 0 });
    for (const { id, question } of [...this.#pending.values()]) {
      this.#settle(id, refusal(question.kind, 'broken-down'));
    }
    setTimeout(() => this.#startWorker(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  /** Only where there is something, or was: most changes are stored before anybody looks for them. */
  #passHeld(): void {
    const { documents, notes } = this.#page.getHeld();
    const before = this.#held;
    if (isSame(documents, before.documents) && isSame(notes, before.notes)) return;
    this.#held = { documents, notes };
    this.#thread?.postMessage({ type: 'held', documents, notes });
  }
}

function isWhole({ read, unreadable, all }: SupplyProgress): boolean {
  return read + unreadable === all;
}

function isSame<Row>(one: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>): boolean {
  return one.size === other.size && [...one].every(([id, row]) => other.get(id) === row);
}
