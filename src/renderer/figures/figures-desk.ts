/** The figures as the page has them: every question that it asks the worker is answered, or refused. */
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type {
  AskedSeries,
  Figured,
  FigureTable,
  Figuring,
  StandingFigure,
} from '../../domain/figures/figuring.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure, success } from '../../domain/result.ts';
import { LibraryWorker, type PageSide } from '../threads/library-worker.ts';
import type { Thread } from '../threads/thread.ts';
import type {
  Answer,
  AnswerOf,
  AnswerTo,
  Asked,
  FromFiguresWorker,
  Question,
  Said,
  ToFiguresWorker,
} from './protocol.ts';

export type FiguresThread = Thread<ToFiguresWorker, FromFiguresWorker>;

interface Pending {
  readonly question: Question;
  /** Null when it broke down. */
  readonly answer: (answer: Answer | null) => void;
}

export class FiguresDesk implements Figuring {
  readonly #worker: LibraryWorker<Asked, Said, FigureJoin>;
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  constructor(startThread: () => FiguresThread, page: PageSide<FigureJoin>) {
    this.#worker = new LibraryWorker(startThread, page, {
      onStart: () => {
        for (const [id, { question }] of this.#pending) this.#worker.ask({ type: 'ask', id, question });
      },
      hear: (said) => this.#hear(said),
      onBreakDown: () => {
        // What it was asked is refused, for it may have been that.
        for (const id of [...this.#pending.keys()]) this.#settle(id, null);
        return true;
      },
    });
  }

  /** Once, with the documents that came with the app; what is asked before waits for it. */
  start(bundled: readonly Report[]): void {
    this.#worker.start(bundled);
  }

  async figuresOf(report: string): Figured<FigureTable> {
    const first = await this.#ask('table', { kind: 'table', report, from: 0 });
    if (!first.ok) return first;
    const { of, all } = first.value;
    const rows = [...first.value.rows];
    while (rows.length < all) {
      const next = await this.#ask('table', { kind: 'table', report, from: rows.length });
      if (!next.ok) return next;
      // It became another table meanwhile.
      if (next.value.all !== all) return await this.figuresOf(report);
      rows.push(...next.value.rows);
    }
    return success({ of, rows });
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
      this.#worker.ask({ type: 'ask', id, question });
    });
    return isOf(answer, kind) ? answer.outcome : failure({ code: 'broken-down' });
  }

  #hear(said: Said): void {
    if (said.type === 'answer') {
      this.#worker.prove();
      this.#settle(said.id, said.answer);
    } else for (const listener of this.#listeners) listener();
  }

  #settle(id: number, answer: Answer | null): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.answer(answer);
  }
}

function isOf<Kind extends Answer['kind']>(
  answer: { readonly kind: string; readonly outcome: unknown } | null,
  kind: Kind,
): answer is AnswerOf<Kind> {
  return answer?.kind === kind;
}
