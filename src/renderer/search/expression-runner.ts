/** Has questions with expressions answered where they can be ended: in a worker of their own, which is told what it lacks. */

import type { Thread } from '../threads/thread.ts';
import { refusal, superseded } from './answer-with.ts';
import type { Answer, FromExpressionWorker, Question, ToExpressionWorker } from './protocol.ts';
import type { Pause, ReadDocument, SearchSession } from './session.ts';

export type ExpressionThread = Thread<ToExpressionWorker, FromExpressionWorker>;

/** In milliseconds. */
const longestSearch = 2000;
/** In milliseconds: unused for so long, it gives its memory back. */
const longestRest = 60_000;

interface Pending {
  readonly id: number;
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
}

interface Running {
  readonly thread: ExpressionThread;
  /** What it was told. */
  shelf: unknown;
  unreadable: unknown;
  notes: unknown;
  readonly read: Map<string, ReadDocument>;
  readonly timers: Map<number, ReturnType<typeof setTimeout>>;
}

export class ExpressionRunner {
  readonly #session: SearchSession;
  readonly #start: () => ExpressionThread;
  readonly #pause: Pause;
  #running: Running | null = null;
  /** The last question of each kind that is not answered yet. */
  readonly #pending = new Map<Question['kind'], Pending>();
  #turn: Promise<void> = Promise.resolve();
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(session: SearchSession, start: () => ExpressionThread, pause: Pause) {
    this.#session = session;
    this.#start = start;
    this.#pause = pause;
  }

  ask(id: number, question: Question): Promise<Answer> {
    this.forget(question.kind);
    clearTimeout(this.#rest);
    return new Promise((answer) => {
      const pending = { id, question, answer };
      this.#pending.set(question.kind, pending);
      this.#post(pending);
    });
  }

  /** A later question took the place of the one of this kind. */
  forget(kind: Question['kind']): void {
    this.#pending.get(kind)?.answer(superseded(kind));
    this.#pending.delete(kind);
  }

  #post(pending: Pending): void {
    const { id, question } = pending;
    // One after the other, so that nothing is told twice.
    this.#turn = this.#turn
      .then(async () => {
        if (this.#pending.get(question.kind) !== pending) return;
        const running = await this.#tell('report' in question ? question.report : null);
        running.thread.postMessage({ type: 'ask', id, question });
      })
      .catch(() => this.#breakDown());
  }

  /**
   * Tells what the worker does not know yet, document by document, so that other questions are answered meanwhile; of all
   * documents, or only of one.
   */
  async #tell(only: string | null): Promise<Running> {
    this.#running ??= this.#begin();
    const running = this.#running;
    const { shelf, unreadable, notes, read } = this.#session.known;
    if (running.shelf !== shelf || running.unreadable !== unreadable) {
      running.thread.postMessage({ type: 'shelf', shelf: [...(shelf?.values() ?? [])], unreadable });
      running.shelf = shelf;
      running.unreadable = unreadable;
    }
    if (notes && running.notes !== notes) {
      running.thread.postMessage({ type: 'notes', notes });
      running.notes = notes;
    }
    for (const report of [...running.read.keys()].filter((id) => !read.has(id))) {
      running.thread.postMessage({ type: 'gone', report });
      running.read.delete(report);
    }
    for (const [id, document] of [...read]) {
      if ((only !== null && id !== only) || running.read.get(id) === document) continue;
      running.thread.postMessage({ type: 'document', document });
      running.read.set(id, document);
      await this.#pause();
    }
    return running;
  }

  #begin(): Running {
    const thread = this.#start();
    const running: Running = {
      thread,
      shelf: null,
      unreadable: null,
      notes: null,
      read: new Map(),
      timers: new Map(),
    };
    thread.onMessage((message) => {
      if (running === this.#running) this.#hear(running, message);
    });
    thread.onError(() => {
      if (running === this.#running) this.#breakDown();
    });
    return running;
  }

  #hear(running: Running, message: FromExpressionWorker): void {
    if (message.type === 'broken-down') {
      this.#breakDown();
      return;
    }
    clearTimeout(running.timers.get(message.id));
    if (message.type === 'begun') {
      running.timers.set(
        message.id,
        setTimeout(() => this.#timeOut(message.id), longestSearch),
      );
      return;
    }
    running.timers.delete(message.id);
    this.#settle(message.id, message.answer);
    if (this.#pending.size === 0) this.#rest = setTimeout(() => this.#end(), longestRest);
  }

  #settle(id: number, answer: Answer): void {
    const pending = this.#pending.get(answer.kind);
    if (pending?.id !== id) return;
    this.#pending.delete(answer.kind);
    pending.answer(answer);
  }

  /** Ends the worker within whatever line it is; what was asked besides is asked of another. */
  #timeOut(id: number): void {
    this.#end();
    for (const pending of [...this.#pending.values()]) {
      if (pending.id === id) this.#settle(id, refusal(pending.question.kind, 'out-of-time'));
      else this.#post(pending);
    }
  }

  #breakDown(): void {
    this.#end();
    for (const { id, question } of [...this.#pending.values()]) {
      this.#settle(id, refusal(question.kind, 'broken-down'));
    }
  }

  #end(): void {
    for (const timer of this.#running?.timers.values() ?? []) clearTimeout(timer);
    this.#running?.thread.terminate();
    this.#running = null;
  }
}
