/** The search as the page has it: of each kind the latest question that it asks the worker is answered, or refused. */
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
import { LibraryWorker, type PageSide } from '../threads/library-worker.ts';
import type { Thread } from '../threads/thread.ts';
import { refusal, superseded } from './answer-with.ts';
import type {
  Answer,
  FromSearchWorker,
  Question,
  SaidBySearch,
  ToldSearch,
  ToSearchWorker,
} from './protocol.ts';

export type SearchThread = Thread<ToSearchWorker, FromSearchWorker>;

/** Starts the worker for expressions at the other end of a line; the returned function ends it. */
export type StartExpressions = (port: MessagePort, onError: () => void) => () => void;

interface Pending {
  readonly id: number;
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
  readonly onBeginning: OnBeginning;
}

export class SearchDesk implements Searching {
  readonly #worker: LibraryWorker<ToldSearch, SaidBySearch, Note>;
  readonly #startExpressions: StartExpressions;
  readonly #listeners = new Set<(progress: SupplyProgress) => void>();
  /** The last question of each kind that is not answered yet. */
  readonly #pending = new Map<Question['kind'], Pending>();
  #progress: SupplyProgress = { read: 0, unreadable: 0, all: 0 };
  #endExpressions: () => void = () => undefined;
  #lastId = 0;

  constructor(startThread: () => SearchThread, page: PageSide<Note>, startExpressions: StartExpressions) {
    this.#startExpressions = startExpressions;
    this.#worker = new LibraryWorker(startThread, page, {
      onStart: () => {
        for (const { id, question } of this.#pending.values())
          this.#worker.ask({ type: 'ask', id, question });
      },
      hear: (said) => this.#hear(said),
      onBreakDown: () => this.#breakDown(),
    });
  }

  /** Once, with the documents that came with the app; what is asked before waits for it. */
  start(bundled: readonly Report[]): void {
    this.#worker.start(bundled);
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
      this.#worker.ask({ type: 'ask', id, question });
    });
  }

  #hear(said: SaidBySearch): void {
    switch (said.type) {
      case 'answer':
        this.#settle(said.id, said.answer);
        break;
      case 'beginning': {
        const pending = this.#pending.get('search');
        if (pending?.id === said.id) pending.onBeginning(said.beginning);
        break;
      }
      case 'progress':
        if (isWhole(said.progress)) this.#worker.prove();
        this.#tell(said.progress);
        break;
      case 'expressions-wanted':
        this.#endExpressions();
        this.#endExpressions = this.#startExpressions(said.port, () =>
          this.#worker.ask({ type: 'expressions-broken-down' }),
        );
        break;
      case 'expressions-over':
        this.#endExpressions();
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

  /** With a question to answer it may have been that, and no document. */
  #breakDown(): boolean {
    this.#endExpressions();
    this.#tell({ ...this.#progress, read: 0, unreadable: 0 });
    const asked = [...this.#pending.values()];
    for (const { id, question } of asked) this.#settle(id, refusal(question.kind, 'broken-down'));
    return asked.length === 0;
  }
}

function isWhole({ read, unreadable, all }: SupplyProgress): boolean {
  return read + unreadable === all;
}
