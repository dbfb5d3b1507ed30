/** What the page, the worker that searches and the one for expressions say to each other. */
import type { Note } from '../../domain/notes/note.ts';
import type { Result } from '../../domain/result.ts';
import type {
  NamedPlaces,
  PreviewLine,
  SearchAnswer,
  SearchQuestion,
  SearchRefusal,
} from '../../domain/search/search-answer.ts';
import type { SupplyProgress } from '../storage/document-supply.ts';
import type { FromLibraryWorker, ToLibraryWorker } from '../threads/library-worker.ts';
import type { ReadDocument, ShelvedDocument } from './session.ts';

export type Question =
  | { readonly kind: 'search' | 'list'; readonly question: SearchQuestion }
  | { readonly kind: 'find'; readonly report: string; readonly typed: string }
  | { readonly kind: 'places'; readonly typed: string }
  | { readonly kind: 'preview'; readonly report: string; readonly line: string; readonly typed: string };

export interface Asked {
  readonly type: 'ask';
  /** Later questions have higher ones. */
  readonly id: number;
  readonly question: Question;
}

/** Null when a later question took its place. */
export type Outcome<Value> = Result<Value, SearchRefusal> | null;

export type Answer =
  | { readonly kind: 'search' | 'list'; readonly outcome: Outcome<SearchAnswer> }
  | { readonly kind: 'find'; readonly outcome: Outcome<Int32Array<ArrayBuffer>> }
  | { readonly kind: 'places'; readonly outcome: Outcome<NamedPlaces> }
  | { readonly kind: 'preview'; readonly outcome: Outcome<readonly PreviewLine[]> };

export interface AnswerMessage {
  readonly type: 'answer';
  readonly id: number;
  readonly answer: Answer;
}

export type ToldSearch =
  | Asked
  /** Of the worker for expressions that the page started. */
  | { readonly type: 'expressions-broken-down' };

export type SaidBySearch =
  | AnswerMessage
  /** Of what is being answered. */
  | { readonly type: 'beginning'; readonly id: number; readonly beginning: SearchAnswer }
  | { readonly type: 'progress'; readonly progress: SupplyProgress }
  /** The page is to start the worker for expressions, and hand it its end of the line. */
  | { readonly type: 'expressions-wanted'; readonly port: MessagePort }
  | { readonly type: 'expressions-over' };

export type ToSearchWorker = ToLibraryWorker<Note> | ToldSearch;
export type FromSearchWorker = FromLibraryWorker | SaidBySearch;

export type ToExpressionWorker =
  | {
      readonly type: 'shelf';
      readonly shelf: readonly ShelvedDocument[];
      readonly unreadable: ReadonlySet<string>;
    }
  | { readonly type: 'notes'; readonly notes: readonly Note[] }
  | { readonly type: 'document'; readonly document: ReadDocument }
  | { readonly type: 'gone'; readonly report: string }
  | Asked;

export type FromExpressionWorker =
  | AnswerMessage
  /** From here on its time counts. */
  | { readonly type: 'begun'; readonly id: number }
  | { readonly type: 'broken-down' };
