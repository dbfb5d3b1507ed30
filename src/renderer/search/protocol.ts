/** What the page, the worker that searches and the one for expressions say to each other. */
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Result } from '../../domain/result.ts';
import type {
  NamedPlaces,
  PreviewLine,
  SearchAnswer,
  SearchQuestion,
  SearchRefusal,
} from '../../domain/search/search-answer.ts';
import type { SupplyProgress } from '../storage/document-supply.ts';
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

export type ToSearchWorker =
  | {
      readonly type: 'start';
      readonly bundled: readonly Report[];
      /** Ids of documents that are not to be read in: it broke down over them. */
      readonly spared: readonly string[];
    }
  /** What the page holds of documents and notes that is perhaps not stored yet; null is a deletion. */
  | {
      readonly type: 'held';
      readonly documents: ReadonlyMap<string, LibraryDocument | null>;
      readonly notes: ReadonlyMap<string, Note | null>;
    }
  /** A file that was asked for; null when it can't be had. */
  | { readonly type: 'file'; readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> | null }
  /** Of the worker for expressions that the page started. */
  | { readonly type: 'expressions-broken-down' }
  | Asked;

export type FromSearchWorker =
  | AnswerMessage
  /** Of what is being answered. */
  | { readonly type: 'beginning'; readonly id: number; readonly beginning: SearchAnswer }
  | { readonly type: 'progress'; readonly progress: SupplyProgress }
  | { readonly type: 'file-wanted'; readonly sha256: string }
  /** Id of the document that is being read in; null when none is. */
  | { readonly type: 'reading'; readonly report: string | null }
  /** The page is to start the worker for expressions, and hand it its end of the line. */
  | { readonly type: 'expressions-wanted'; readonly port: MessagePort }
  | { readonly type: 'expressions-over' }
  | { readonly type: 'broken-down' };

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
