/** The figures as the page has them: asks the worker, and starts another when that breaks down. */
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type { AskedSeries, Figured, Figuring, StandingFigure } from '../../domain/figures/figuring.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure } from '../../domain/result.ts';
import type { Thread } from '../threads/thread.ts';
import type { Answer, AnswerOf, AnswerTo, FromFiguresWorker, Question, ToFiguresWorker } from './protocol.ts';

export type FiguresThread = Thread<ToFiguresWorker, FromFiguresWorker>;

/** What the page has for the worker. */
export interface PageSide {
  /** Null when it can't be had. */
  readonly readFile: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly getHeld: () => HeldByPage;
  readonly subscribeHeld: (listener: () => void) => void;
}

/** Perhaps not stored yet; null is a deletion. */
export interface HeldByPage {
  readonly documents: ReadonlyMap<string, LibraryDocument | null>;
  readonly joins: ReadonlyMap<string, FigureJoin | null>;
}

interface Pending {
  readonly question: Question;
  /** Null when it broke down. */
  readonly answer: (answer: Answer | null) => void;
}

/** In milliseconds: before another worker is started, doubled each time until one answers. */
const shortestWait = 250;
const longestWait = 60_000;
/** A document over which alone it broke down so often is not read in any more. */
const mostBreakdowns = 2;

export class FiguresDesk implements Figuring {
  readonly #startThread: () => FiguresThread;
  readonly #page: PageSide;
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Map<number, Pending>();
  readonly #breakdownsOver = new Map<string, number>();
  #bundled: readonly Report[] | null = null;
  #thread: FiguresThread | null = null;
  #reading: string | null = null;
  #held: HeldByPage = { documents: new Map(), joins: new Map() };
  #lastId = 0;
  #wait = shortestWait;

  constructor(startThread: () => FiguresThread, page: PageSide) {
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

  figuresOf(report: string): Figured<AnswerTo['table']> {
    return this.#ask('table', { kind: 'table', report });
  }

  numbersOf(report: string): Figured<AnswerTo['numbers']> {
    return this.#ask('numbers', { kind: 'numbers', report });
  }

  figuresIn(report: string, line: string): Figured<AnswerTo['line']> {
    return this.#ask('line', { kind: 'line', report, line });
  }

  pairingsOf(report: string): Figured<AnswerTo['pairings']> {
    return this.#ask('pairings', { kind: 'pairings', report });
  }

  linksOf(report: string): Figured<AnswerTo['links']> {
    return this.#ask('links', { kind: 'links', report });
  }

  places(): Figured<AnswerTo['places']> {
    return this.#ask('places', { kind: 'places' });
  }

  indicatorsOf(place: string | null): Figured<AnswerTo['indicators']> {
    return this.#ask('indicators', { kind: 'indicators', place });
  }

  seriesOf(place: string, asked: readonly AskedSeries[]): Figured<AnswerTo['series']> {
    return this.#ask('series', { kind: 'series', place, asked });
  }

  placesOf(asked: AskedSeries, year: number): Figured<AnswerTo['year']> {
    return this.#ask('year', { kind: 'year', asked, year });
  }

  apartOf(asked: AskedSeries, year: number): Figured<AnswerTo['apart']> {
    return this.#ask('apart', { kind: 'apart', asked, year });
  }

  sourcesOf(figures: readonly StandingFigure[]): Figured<AnswerTo['sources']> {
    return this.#ask('sources', { kind: 'sources', figures });
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #ask<Kind extends Question['kind']>(
    kind: Kind,
    question: Question & { readonly kind: Kind },
  ): Figured<AnswerTo[Kind]> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = await new Promise<Answer | null>((resolve) => {
      this.#pending.set(id, { question, answer: resolve });
      this.#thread?.postMessage({ type: 'ask', id, question });
    });
    return isOf(answer, kind) ? answer.outcome : failure({ code: 'broken-down' });
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
    this.#held = { documents: new Map(), joins: new Map() };
    this.#passHeld();
    for (const [id, { question }] of this.#pending) thread.postMessage({ type: 'ask', id, question });
  }

  #hear(thread: FiguresThread, message: FromFiguresWorker): void {
    switch (message.type) {
      case 'answer':
        this.#wait = shortestWait;
        this.#settle(message.id, message.answer);
        break;
      case 'changed':
        for (const listener of this.#listeners) listener();
        break;
      case 'reading':
        this.#reading = message.report;
        break;
      case 'file-wanted':
        void this.#handFile(thread, message.sha256);
        break;
      case 'broken-down':
        this.#breakDown(thread);
    }
  }

  #settle(id: number, answer: Answer | null): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.answer(answer);
  }

  async #handFile(thread: FiguresThread, sha256: string): Promise<void> {
    const bytes = await this.#page.readFile(sha256).catch(() => null);
    thread.postMessage({ type: 'file', sha256, bytes }, bytes ? [bytes.buffer] : []);
  }

  /** What it was asked is refused, for it may have been that. */
  #breakDown(thread: FiguresThread): void {
    thread.terminate();
    this.#thread = null;
    if (this.#reading !== null) {
      this.#breakdownsOver.set(this.#reading, (this.#breakdownsOver.get(this.#reading) ?? 0) + 1);
    }
    this.#reading = null;
    for (const id of [...this.#pending.keys()]) this.#settle(id, null);
    setTimeout(() => this.#startWorker(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  /** Only where there is something, or was: most changes are stored before anybody looks for them. */
  #passHeld(): void {
    const { documents, joins } = this.#page.getHeld();
    if (isSame(documents, this.#held.documents) && isSame(joins, this.#held.joins)) return;
    this.#held = { documents, joins };
    this.#thread?.postMessage({ type: 'held', documents, joins });
  }
}

function isOf<Kind extends Answer['kind']>(
  answer: { readonly kind: string; readonly outcome: unknown } | null,
  kind: Kind,
): answer is AnswerOf<Kind> {
  return answer?.kind === kind;
}

function isSame<Row>(one: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>): boolean {
  return one.size === other.size && [...one].every(([id, row]) => other.get(id) === row);
}
