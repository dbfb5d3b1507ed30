/** What can be asked of the figures of the whole library, and what is answered: no more than what is shown. */
import type { ReportKind } from '../report/report.ts';
import type { Result } from '../result.ts';
import type { ApartFigure } from './apart-of.ts';
import type { PointSource } from './chart.ts';
import type { Figure, FigureKind } from './figure.ts';
import type { Pairing } from './pair-targets.ts';
import type { SeriesPoint } from './series-of.ts';

/** A document as it is named beside its figures. */
export interface FiguredReport {
  readonly report: string;
  readonly title: string;
  readonly kind: ReportKind;
  /** The year whose tasks it sets; null where nobody knows. */
  readonly year: number | null;
  /** By its present name; null where nobody knows. */
  readonly place: string | null;
}

/** A figure with its words. */
export interface StatedFigure {
  readonly figure: Figure;
  /** The number with its unit, as it stands in the text. */
  readonly written: string;
}

/** A row of a document's table. */
export interface FigureRow extends StatedFigure {
  /** The user said which indicator it is, or that it is none. */
  readonly isDecided: boolean;
  /** Another value is stated of the same indicator and time in the same document. */
  readonly isContradicted: boolean;
  /** Ten times as much, or a tenth, would stand among the other years of the place. */
  readonly isOutOfScale: boolean;
  /** It stands in words that look misrecognised. */
  readonly isMisread: boolean;
}

export interface FigureTable {
  readonly of: FiguredReport;
  /** In reading order. */
  readonly rows: readonly FigureRow[];
}

/** Where the numbers of a document stand, in reading order: in UTF-16 units of its shown text, half-open. */
export interface NumberPlaces {
  readonly starts: Uint32Array;
  /** As many. */
  readonly ends: Uint32Array;
}

/** A sentence whole, with the number in it: UTF-16 units of `text`. */
export interface FigureSentence {
  readonly report: string;
  /** Id of its line. */
  readonly line: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface SaidFigure extends StatedFigure {
  readonly sentence: FigureSentence;
  /** Where the number begins in its line. */
  readonly inLine: number;
  /** A digit may be misread: its words look misrecognised, or its value is out of scale. */
  readonly isSuspect: boolean;
}

export interface SaidPairing extends Pick<Pairing, 'indicator' | 'isDoubtful' | 'verdict' | 'reason'> {
  readonly target: SaidFigure;
  readonly outcome: SaidFigure;
  /** Other values that are stated of the same outcome. */
  readonly others: readonly SaidFigure[];
}

export interface SaidPairings {
  /** Where the targets stand. */
  readonly targetsOf: FiguredReport;
  /** In the order of the targets. */
  readonly pairings: readonly SaidPairing[];
  /** Targets of which no outcome is stated. */
  readonly unanswered: readonly SaidFigure[];
}

export interface ReportPairings {
  readonly of: FiguredReport;
  /** Its new targets beside what it reports of the year before. */
  readonly within: SaidPairings;
  /** What it reports beside the targets that last year's report of the place set; null where the library has none. */
  readonly withLastYear: SaidPairings | null;
}

/** A place of which the library has documents. */
export interface FiguredPlace {
  readonly place: string;
  /** Of its documents, each once, the earliest first. */
  readonly years: readonly number[];
}

/** What is not read in yet, or can't be: of that nothing is answered. */
export interface Unanswered {
  readonly unread: number;
  readonly unreadable: number;
}

export interface FiguredPlaces {
  /** Those with most years first. */
  readonly places: readonly FiguredPlace[];
}

/** A line that could be drawn: an indicator as a level, as a growth… */
export interface MeasuredIndicator {
  readonly indicator: string;
  readonly kind: FigureKind;
  /** Years that a value is stated of, each once, the earliest first. */
  readonly years: readonly number[];
  /** How many places state one. */
  readonly places: number;
}

export interface MeasuredIndicators extends Unanswered {
  /** Those of most years, and then of most places, first. */
  readonly indicators: readonly MeasuredIndicator[];
}

export interface AskedSeries {
  readonly indicator: string;
  readonly kind: FigureKind;
}

export interface StatedPoint extends SeriesPoint {
  readonly written: string;
}

export interface StatedSeries {
  /** In one unit. */
  readonly points: readonly StatedPoint[];
  /** What no line can have beside these. */
  readonly inOtherUnits: readonly StatedPoint[];
}

export interface PlaceSeries extends AskedSeries, StatedSeries {}

export interface PlaceSeriesAnswer {
  /** In the order in which they were asked for. */
  readonly series: readonly PlaceSeries[];
  /** The documents that the points stand in. */
  readonly reports: readonly FiguredReport[];
  /** Documents of the place that can't be opened. */
  readonly unreadable: number;
}

export interface PlacesOfYear extends Unanswered {
  /** Those of the year that are stated of a place; of one place there can be a target, outcomes, and contradictory ones. */
  readonly places: readonly { readonly place: string; readonly points: readonly StatedPoint[] }[];
  readonly reports: readonly FiguredReport[];
}

/** A figure that can't be compared with those of other places, and why. */
export interface StatedApart extends ApartFigure {
  readonly written: string;
}

/** A figure with the document that it stands in. */
export interface StandingFigure {
  readonly report: string;
  readonly figure: Figure;
}

/** A passage on a task: UTF-16 units of the shown text. */
export interface LinkedPassage {
  readonly report: string;
  readonly line: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly text: string;
  readonly isReview: boolean;
}

export interface LinkedTask {
  /** In the document that was asked about. */
  readonly here: LinkedPassage;
  readonly there: LinkedPassage;
  /** From 0 to 1. */
  readonly score: number;
  /** The rare words that both have. */
  readonly reason: readonly string[];
}

export interface ReportLinks {
  readonly of: FiguredReport;
  /** Both ways: each link stands twice. */
  readonly within: readonly LinkedTask[];
  /** To the plan of last year's report of the place; null where the library has none. */
  readonly withLastYear: { readonly of: FiguredReport; readonly links: readonly LinkedTask[] } | null;
}

export type FiguringRefusal =
  /** The library has no such document any more. */
  { readonly code: 'unknown' } | { readonly code: 'unreadable' } | { readonly code: 'broken-down' };

export type Figured<Value> = Promise<Result<Value, FiguringRefusal>>;

/** The figures as the page sees them; what they are found in stands in a worker. */
export interface Figuring {
  figuresOf(report: string): Figured<FigureTable>;
  numbersOf(report: string): Figured<NumberPlaces>;
  /** Of one line, in reading order. */
  figuresIn(report: string, line: string): Figured<readonly FigureRow[]>;
  pairingsOf(report: string): Figured<ReportPairings>;
  places(): Figured<FiguredPlaces>;
  /** Of one place, once all its documents are read in; of all places, null, what is read in by then. */
  indicatorsOf(place: string | null): Figured<MeasuredIndicators>;
  /** Once all documents of the place are read in. */
  seriesOf(place: string, asked: readonly AskedSeries[]): Figured<PlaceSeriesAnswer>;
  /** What is read in by then. */
  placesOf(asked: AskedSeries, year: number): Figured<PlacesOfYear>;
  /** What can't be compared with that; of what is read in by then. */
  apartOf(asked: AskedSeries, year: number): Figured<readonly StatedApart[]>;
  /** In the order of the figures; null for one whose document can't be had any more. */
  sourcesOf(figures: readonly StandingFigure[]): Figured<readonly (PointSource | null)[]>;
  linksOf(report: string): Figured<ReportLinks>;
  /** Calls `listener` whenever an answer could be another one, a few times a second at most; the returned function ends it. */
  onChange(listener: () => void): () => void;
}
