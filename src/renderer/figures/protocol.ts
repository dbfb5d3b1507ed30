/** What the page and the worker that finds figures say to each other. */
import type { PointSource } from '../../domain/figures/chart.ts';
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type {
  AskedSeries,
  FiguredPlaces,
  FigureRow,
  FigureTable,
  FiguringRefusal,
  MeasuredIndicators,
  NumberPlaces,
  PlaceSeriesAnswer,
  PlacesOfYear,
  ReportLinks,
  ReportPairings,
  StandingFigure,
  StatedApart,
} from '../../domain/figures/figuring.ts';
import type { Result } from '../../domain/result.ts';
import type { FromLibraryWorker, ToLibraryWorker } from '../threads/library-worker.ts';

/** Rows of a document's table from one of them on: at once a very long one would hold up the page. */
export interface TablePart extends FigureTable {
  /** How many rows the whole table has. */
  readonly all: number;
}

/** By kind of question what is answered. */
export interface AnswerTo {
  readonly table: TablePart;
  readonly numbers: NumberPlaces;
  readonly line: readonly FigureRow[];
  readonly pairings: ReportPairings;
  readonly places: FiguredPlaces;
  readonly indicators: MeasuredIndicators;
  readonly series: PlaceSeriesAnswer;
  readonly year: PlacesOfYear;
  readonly apart: readonly StatedApart[];
  readonly sources: readonly (PointSource | null)[];
  readonly links: ReportLinks;
}

export type Question =
  | { readonly kind: 'numbers' | 'pairings' | 'links'; readonly report: string }
  | { readonly kind: 'table'; readonly report: string; readonly from: number }
  | { readonly kind: 'line'; readonly report: string; readonly line: string }
  | { readonly kind: 'places' }
  | { readonly kind: 'indicators'; readonly place: string | null }
  | { readonly kind: 'series'; readonly place: string; readonly asked: readonly AskedSeries[] }
  | { readonly kind: 'year' | 'apart'; readonly asked: AskedSeries; readonly year: number }
  | { readonly kind: 'sources'; readonly figures: readonly StandingFigure[] };

export type Outcome<Value> = Result<Value, FiguringRefusal>;

export interface AnswerOf<Kind extends keyof AnswerTo> {
  readonly kind: Kind;
  readonly outcome: Outcome<AnswerTo[Kind]>;
}

export type Answer = { readonly [Kind in keyof AnswerTo]: AnswerOf<Kind> }[keyof AnswerTo];

export interface Asked {
  readonly type: 'ask';
  readonly id: number;
  readonly question: Question;
}

export type Said =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  /** Answers could be others from now on. */
  | { readonly type: 'changed' };

export type ToFiguresWorker = ToLibraryWorker<FigureJoin> | Asked;
export type FromFiguresWorker = FromLibraryWorker | Said;
