/** The figures of all documents that are read in, by document, place and indicator, as the user joined and parted them. */
import type { Figure } from '../../domain/figures/figure.ts';
import { applyJoins, type FigureJoins, joinedWords } from '../../domain/figures/figure-join.ts';
import type { FiguredReport, Unanswered } from '../../domain/figures/figuring.ts';
import { findFigures } from '../../domain/figures/find-figures.ts';
import { presentPlace } from '../../domain/figures/report-figures.ts';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import type { Line, Report } from '../../domain/report/report.ts';

export interface ReadFigures {
  readonly of: FiguredReport;
  readonly figures: readonly Figure[];
  readonly byIndicator: ReadonlyMap<string, readonly Figure[]>;
  /** By the place where each begins: the number as it stands in the text. */
  readonly written: ReadonlyMap<number, string>;
  /** Where figures begin that stand in words which look misrecognised. */
  readonly misread: ReadonlySet<number>;
}

/** As they were found, before any decision of the user. */
interface FoundFigures {
  readonly figures: readonly Figure[];
  readonly written: ReadonlyMap<number, string>;
  readonly misread: ReadonlySet<number>;
}

export class LibraryFigures {
  readonly #found = new Map<string, FoundFigures>();
  readonly #joined = new Map<string, ReadFigures>();
  #shelf: ReadonlyMap<string, FiguredReport> | null = null;
  #byPlace: ReadonlyMap<string, readonly FiguredReport[]> = new Map();
  #unreadable: ReadonlySet<string> = new Set();
  #joins: FigureJoins = new Map();
  /** Answers that hold until anything changes. */
  readonly #remembered = new Map<string, unknown>();

  add(report: Report, { year }: ShelfEntry): void {
    this.#found.set(report.id, findIn(report, year));
    this.#joined.delete(report.id);
    this.#remembered.clear();
  }

  remove(report: string): void {
    this.#found.delete(report);
    this.#joined.delete(report);
    this.#remembered.clear();
  }

  setShelf(shelf: readonly ShelfEntry[]): void {
    const reports = shelf.map(figuredReport);
    this.#shelf = new Map(reports.map((each) => [each.report, each]));
    const earlier = new Set(shelf.flatMap((entry) => entry.earlier.map(({ id }) => id)));
    this.#byPlace = group(
      reports.filter(({ report }) => !earlier.has(report)),
      ({ place }) => place,
    );
    for (const report of this.#found.keys()) if (!this.#shelf.has(report)) this.remove(report);
    this.#joined.clear();
    this.#remembered.clear();
  }

  setUnreadable(reports: ReadonlySet<string>): void {
    this.#unreadable = reports;
    this.#remembered.clear();
  }

  setJoins(joins: FigureJoins): void {
    this.#joins = joins;
    this.#joined.clear();
    this.#remembered.clear();
  }

  /** Whether the user said which indicator its words mean. */
  isDecided({ subject }: Figure): boolean {
    return this.#joins.has(joinedWords(subject));
  }

  /** What `work` gave when it was last asked for by this name, unless something changed since. */
  remember<Value>(name: string, work: () => Value): Value {
    // By its name it is of that kind: each is given in one place.
    if (!this.#remembered.has(name)) this.#remembered.set(name, work());
    return this.#remembered.get(name) as Value;
  }

  /** Of all documents. */
  get unanswered(): Unanswered {
    const left = this.all.filter(({ report }) => !this.#found.has(report));
    const unreadable = left.filter(({ report }) => this.#unreadable.has(report)).length;
    return { unread: left.length - unreadable, unreadable };
  }

  get isShelfKnown(): boolean {
    return this.#shelf !== null;
  }

  /** In the order of the shelf. */
  get all(): readonly FiguredReport[] {
    return [...(this.#shelf?.values() ?? [])];
  }

  /** Without earlier versions: what these state was replaced. */
  get places(): ReadonlyMap<string, readonly FiguredReport[]> {
    return this.#byPlace;
  }

  find(report: string): FiguredReport | null {
    return this.#shelf?.get(report) ?? null;
  }

  isUnreadable(report: string): boolean {
    return this.#unreadable.has(report);
  }

  /** Whether it is read in, can't be, or isn't there: nothing about it is to be waited for. */
  isSettled(report: string): boolean {
    if (this.#shelf === null) return false;
    return !this.#shelf.has(report) || this.#found.has(report) || this.#unreadable.has(report);
  }

  /** Null until it is read in. */
  of(report: string): ReadFigures | null {
    const known = this.#joined.get(report);
    if (known) return known;
    const found = this.#found.get(report);
    const of = this.find(report);
    if (!found || !of) return null;
    const figures = applyJoins(found.figures, this.#joins);
    const byIndicator = group(figures, ({ indicator }) => indicator);
    const read = { of, figures, byIndicator, written: found.written, misread: found.misread };
    this.#joined.set(report, read);
    return read;
  }
}

function figuredReport({ id, title, kind, year, place }: ShelfEntry): FiguredReport {
  return { report: id, title, kind, year, place: place === null ? null : presentPlace(place) };
}

function findIn(report: Report, year: number | null): FoundFigures {
  const figures = findFigures(report, { year });
  const lines = new Map(report.lines.map((line) => [line.id, line]));
  const written = new Map<number, string>();
  const misread = new Set<number>();
  for (const figure of figures) {
    const line = lines.get(figure.line);
    if (!line) continue;
    written.set(figure.start, line.text.slice(figure.start - line.start, figure.end - line.start));
    if (isMisread(line, figure)) misread.add(figure.start);
  }
  return { figures, written, misread };
}

function isMisread({ marks, start }: Line, figure: Figure): boolean {
  return marks.some(
    ({ kind, from, to }) => kind === 'misprint' && start + from < figure.end && start + to > figure.start,
  );
}

function group<Each>(all: readonly Each[], nameOf: (each: Each) => string | null): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const name = nameOf(each);
    if (name === null) continue;
    const own = groups.get(name);
    if (own) own.push(each);
    else groups.set(name, [each]);
  }
  return groups;
}
