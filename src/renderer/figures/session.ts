/** What the library knows of figures, and how it answers: apart from where it runs. */
import type { FigureJoins } from '../../domain/figures/figure-join.ts';
import type { AskedSeries, FiguredReport } from '../../domain/figures/figuring.ts';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure, success } from '../../domain/result.ts';
import { answerApart } from './answer-apart.ts';
import { answerIndicators } from './answer-indicators.ts';
import { answerLinks } from './answer-links.ts';
import { answerPairings } from './answer-pairings.ts';
import { answerSeries, answerYear } from './answer-series.ts';
import { answerSources } from './answer-sources.ts';
import { answerLine, answerNumbers, answerTable } from './answer-table.ts';
import { LibraryFigures } from './library-figures.ts';
import type { Answer, AnswerTo, Outcome, Question } from './protocol.ts';

/** What it asks of whoever supplies it. */
export interface FiguresSource {
  /** Null when it is gone or can't be opened. */
  readonly open: (report: string) => Promise<Report | null>;
  readonly readFirst: (reports: readonly string[]) => void;
  readonly readAll: () => void;
}

interface Waiting {
  readonly isOver: () => boolean;
  readonly resolve: () => void;
}

/** The page takes in so many within a frame. */
const mostRows = 1000;

export class FiguresSession {
  readonly #source: FiguresSource;
  readonly #library = new LibraryFigures();
  #waiting: readonly Waiting[] = [];

  constructor(source: FiguresSource) {
    this.#source = source;
  }

  add(report: Report, entry: ShelfEntry): void {
    this.#library.add(report, entry);
    this.#goOn();
  }

  remove(report: string): void {
    this.#library.remove(report);
    this.#goOn();
  }

  /** All documents in their order; what was read in of others is let go. */
  setShelf(shelf: readonly ShelfEntry[]): void {
    this.#library.setShelf(shelf);
    this.#goOn();
  }

  setUnreadable(reports: ReadonlySet<string>): void {
    this.#library.setUnreadable(reports);
    this.#goOn();
  }

  setJoins(joins: FigureJoins): void {
    this.#library.setJoins(joins);
  }

  /** What goes wrong over one question refuses that one, and ends nothing else. */
  async answer(question: Question): Promise<Answer> {
    try {
      return await this.#answer(question);
    } catch {
      return { kind: question.kind, outcome: failure({ code: 'broken-down' }) };
    }
  }

  async #answer(question: Question): Promise<Answer> {
    switch (question.kind) {
      case 'table':
        return { kind: 'table', outcome: await this.#table(question.report, question.from) };
      case 'numbers':
        return { kind: 'numbers', outcome: await this.#ofRead(question.report, answerNumbers) };
      case 'line': {
        const { report, line } = question;
        const answer = (library: LibraryFigures) => answerLine(library, report, line);
        return { kind: 'line', outcome: await this.#ofRead(report, answer) };
      }
      case 'pairings':
        return { kind: 'pairings', outcome: await this.#pairings(question.report) };
      case 'links':
        return { kind: 'links', outcome: await this.#links(question.report) };
      case 'places':
        return { kind: 'places', outcome: await this.#places() };
      case 'indicators':
        return { kind: 'indicators', outcome: await this.#indicators(question.place) };
      case 'series':
        return { kind: 'series', outcome: await this.#series(question.place, question.asked) };
      case 'year':
        this.#source.readAll();
        await this.#when(() => this.#library.isShelfKnown);
        return { kind: 'year', outcome: success(answerYear(this.#library, question.asked, question.year)) };
      case 'apart':
        await this.#when(() => this.#library.isShelfKnown);
        return { kind: 'apart', outcome: success(answerApart(this.#library, question.asked, question.year)) };
      case 'sources': {
        await this.#when(() => this.#library.isShelfKnown);
        const sources = await answerSources(this.#library, question.figures, this.#source.open);
        return { kind: 'sources', outcome: success(sources) };
      }
    }
  }

  #table(report: string, from: number): Promise<Outcome<AnswerTo['table']>> {
    return this.#ofRead(report, (library) => {
      const table = library.remember(`table ${report}`, () => answerTable(library, report));
      return table && { ...table, rows: table.rows.slice(from, from + mostRows), all: table.rows.length };
    });
  }

  async #ofRead<Value>(
    report: string,
    answerOf: (library: LibraryFigures, report: string) => Value | null,
  ): Promise<Outcome<Value>> {
    const refused = await this.#whenRead(report);
    this.#readPlaceOf(report);
    const answer = answerOf(this.#library, report);
    return answer ? success(answer) : failure(refused ?? { code: 'unknown' });
  }

  async #pairings(report: string): Promise<Outcome<AnswerTo['pairings']>> {
    const refused = await this.#whenRead(report);
    this.#readPlaceOf(report);
    const last = await this.#lastYear(report);
    const pairings = await answerPairings(this.#library, report, last, this.#source.open);
    return pairings ? success(pairings) : failure(refused ?? { code: 'unknown' });
  }

  async #links(report: string): Promise<Outcome<AnswerTo['links']>> {
    const refused = await this.#whenRead(report);
    const last = await this.#lastYear(report);
    const links = await answerLinks(this.#library, report, last, this.#source.open);
    return links ? success(links) : failure(refused ?? { code: 'unknown' });
  }

  async #places(): Promise<Outcome<AnswerTo['places']>> {
    await this.#when(() => this.#library.isShelfKnown);
    const places = [...this.#library.places].map(([place, reports]) => ({ place, years: yearsOf(reports) }));
    return success({ places: places.toSorted((one, other) => other.years.length - one.years.length) });
  }

  async #indicators(place: string | null): Promise<Outcome<AnswerTo['indicators']>> {
    if (place === null) {
      this.#source.readAll();
      await this.#when(() => this.#library.isShelfKnown);
    } else await this.#whenPlaceRead(place);
    return success(answerIndicators(this.#library, place));
  }

  async #series(place: string, asked: readonly AskedSeries[]): Promise<Outcome<AnswerTo['series']>> {
    await this.#whenPlaceRead(place);
    return success(answerSeries(this.#library, place, asked));
  }

  /** Last year's document of the same place and kind, once it is read in; null where there is none. */
  async #lastYear(report: string): Promise<FiguredReport | null> {
    const last = lastYearOf(this.#library, report);
    if (last) await this.#whenRead(last.report);
    return last && this.#library.of(last.report) ? last : null;
  }

  /** What a value is out of scale of; nobody waits for it. */
  #readPlaceOf(report: string): void {
    const place = this.#library.find(report)?.place ?? null;
    const ofPlace = place === null ? [] : (this.#library.places.get(place) ?? []);
    const left = ofPlace.map((each) => each.report).filter((each) => !this.#library.isSettled(each));
    if (left.length > 0) this.#source.readFirst(left);
  }

  async #whenPlaceRead(place: string): Promise<void> {
    await this.#when(() => this.#library.isShelfKnown);
    const reports = (this.#library.places.get(place) ?? []).map(({ report }) => report);
    const left = reports.filter((report) => !this.#library.isSettled(report));
    if (left.length > 0) this.#source.readFirst(left);
    await this.#when(() => reports.every((report) => this.#library.isSettled(report)));
  }

  /** Why it can't be had, once that is known. */
  async #whenRead(report: string) {
    if (!this.#library.isSettled(report)) this.#source.readFirst([report]);
    await this.#when(() => this.#library.isSettled(report));
    return this.#library.isUnreadable(report) ? ({ code: 'unreadable' } as const) : null;
  }

  #when(isOver: () => boolean): Promise<void> {
    if (isOver()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, { isOver, resolve }];
    });
  }

  #goOn(): void {
    const over = this.#waiting.filter(({ isOver }) => isOver());
    this.#waiting = this.#waiting.filter((waiting) => !over.includes(waiting));
    for (const { resolve } of over) resolve();
  }
}

function yearsOf(reports: readonly FiguredReport[]): number[] {
  const years = reports.flatMap(({ year }) => year ?? []);
  return [...new Set(years)].sort((one, other) => one - other);
}

/** Of several the one that stands first on the shelf: the latest version. */
function lastYearOf(library: LibraryFigures, report: string): FiguredReport | null {
  const own = library.find(report);
  if (!own || own.place === null || own.year === null) return null;
  const wanted = own.year - 1;
  const ofPlace = library.places.get(own.place) ?? [];
  return ofPlace.find(({ year, kind }) => year === wanted && kind === own.kind) ?? null;
}
