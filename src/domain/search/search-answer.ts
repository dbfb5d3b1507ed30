/** What is asked of a search, and what the page is told of it: excerpts to show, no more of them than it asked for. */
import type { Result } from '../result.ts';
import type { SearchFilter } from './search-filter.ts';
import type { SearchFailure } from './search-library.ts';

export interface SearchQuestion {
  readonly typed: string;
  readonly filter: SearchFilter;
  readonly order: 'reading' | 'relevance';
  /** At most so many sentences and notes are told, each; all are counted. */
  readonly most: number;
}

export interface SearchAnswer {
  /** False while it is still being searched: what is told is the beginning, and what is counted is what was found so far. */
  readonly isWhole: boolean;
  /** The number of matches in all documents, told or not. */
  readonly matches: number;
  /** Those of which anything is told: in reading order of the shelf, or the most relevant first. */
  readonly documents: readonly AnsweredDocument[];
  /** The number of documents that have matches, told or not. */
  readonly documentsFound: number;
  readonly notes: readonly AnsweredNote[];
  /** The number of notes, told or not. */
  readonly notesFound: number;
  /** How many documents are not read in yet, and were not searched. */
  readonly unread: number;
  /** How many can't be opened, and were not searched. */
  readonly unreadable: number;
}

export interface AnsweredDocument {
  readonly report: string;
  readonly title: string;
  /** All of its matches, told or not. */
  readonly matches: number;
  readonly sections: readonly AnsweredSection[];
}

export interface AnsweredSection {
  /** Null outside of all sections. */
  readonly section: string | null;
  /** Its heading; null outside of all sections. */
  readonly title: string | null;
  readonly sentences: readonly AnsweredSentence[];
}

/** Words to show, and the ranges of them that were found: UTF-16 units of `text`, in order, without overlap. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

export interface AnsweredSentence extends Excerpt {
  readonly report: string;
  /** Id of the line that the first match begins in, and where in it. */
  readonly line: string;
  readonly offset: number;
  /** How many it has, also where the excerpt ends before them. */
  readonly matches: number;
}

export interface AnsweredNote extends Excerpt {
  /** Its id. */
  readonly note: string;
  readonly report: string;
  /** Id of the line that it begins in. */
  readonly line: string;
  /** The words that it is about. */
  readonly quote: string;
  /** Null: the user's own. */
  readonly author: string | null;
}

/** A line of a document that is perhaps not open, as a preview shows it. */
export interface PreviewLine {
  readonly line: string;
  readonly text: string;
  readonly isHeading: boolean;
  /** Matches in it, as in an excerpt. */
  readonly marks: Excerpt['marks'];
}

/** A place that was named: 「2.3.1」, 「第三篇第八章」. */
export interface AnsweredPlace {
  readonly report: string;
  /** Id of the line that it begins in. */
  readonly place: string;
  /** The line's. */
  readonly text: string;
  /** The document, and the place as it is said. */
  readonly name: string;
}

export interface NamedPlaces {
  /** In reading order of the shelf; not all where there are very many. */
  readonly places: readonly AnsweredPlace[];
  /** How many documents are not read in yet, and were not asked. */
  readonly unread: number;
  /** How many documents can't be opened, and were not asked either. */
  readonly unreadable: number;
}

export type SearchRefusal = SearchFailure | { readonly code: 'broken-down' };

/** Null when a later question of the same kind took its place. */
export type Answered<Value> = Promise<Result<Value, SearchRefusal> | null>;

export type OnBeginning = (beginning: SearchAnswer) => void;

/** The search as the page sees it; what it searches stands in a worker. */
export interface Searching {
  /** `onBeginning` may be told once of what stands first, before all of it is found. */
  search(question: SearchQuestion, onBeginning?: OnBeginning): Answered<SearchAnswer>;
  /** The same beside it, for what is found in the document that is read: neither takes the other's place. */
  list(question: SearchQuestion): Answered<SearchAnswer>;
  /** Pairs of UTF-16 offsets of the shown text, [from, to, from, to…], in reading order, without overlap. */
  findIn(report: string, typed: string): Answered<Int32Array>;
  /** The places of all documents that what was typed names. */
  places(typed: string): Answered<NamedPlaces>;
  /** The lines about a line, with what was typed marked in them; empty when the document is not at hand. */
  preview(report: string, line: string, typed: string): Answered<readonly PreviewLine[]>;
}
