/** What the page and the worker that writes files say to each other. */
import type { Author, Bookmark, Note } from '../../domain/notes/note.ts';
import type { Removal } from '../../domain/notes/removal.ts';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import type { PrintOptions } from '../../exporting/print-html.ts';
import type { NotesForm } from './forms.ts';
import type { PaperStep } from './paper-steps.ts';

export interface DocumentAtHand {
  readonly report: Report;
  readonly origin: DocumentOrigin;
}

export interface NotesOrder {
  readonly what: 'notes';
  readonly form: NotesForm;
  readonly documents: readonly DocumentAtHand[];
  readonly bookmarks: readonly Bookmark[];
  /** By which to know what is on two versions: to be read, it is written once. */
  readonly carries: readonly Carry[];
  readonly removals: readonly Removal[];
  /** Whose the user's own notes are said to be; null where the form says it of nobody. */
  readonly person: Author | null;
  readonly passphrase: string | null;
  /** Empty where the notes are of several meetings. */
  readonly meeting: string;
  /** ISO 8601, UTC. */
  readonly exported: string;
}

export interface DocumentOrder {
  readonly what: 'document';
  readonly form: 'epub' | 'markdown';
  readonly document: DocumentAtHand;
  readonly exported: string;
}

export interface PrintOrder {
  readonly what: 'print';
  readonly report: Report;
  readonly options: PrintOptions;
}

export type Order = NotesOrder | DocumentOrder | PrintOrder;

/** `file`: its bytes (of a PDF and what is printed, the web page that becomes it); `paper`: steps to draw it; `preview`: its beginning. */
export type OrderAs = 'file' | 'paper' | 'preview';

export type ToExchangeWorker =
  /** Some of the notes of the next order. */
  | { readonly type: 'notes'; readonly notes: readonly Note[] }
  | { readonly type: 'write'; readonly order: Order; readonly as: OrderAs };

/** The beginning of a file, as it will look. */
export type Preview =
  | { readonly kind: 'paper' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly text: string };

export type Written =
  | {
      readonly state: 'written';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** How many notes and bookmarks are not in it, since their documents can't be opened. */
      readonly leftOut: number;
      /** How many are not in it, since they are in it as they stand on a later version. */
      readonly earlier: number;
    }
  /** All of the paper was told. */
  | { readonly state: 'drawn'; readonly leftOut: number; readonly earlier: number }
  | { readonly state: 'previewed'; readonly preview: Preview }
  | { readonly state: 'failed'; readonly code: 'too-large' | 'other' };

export type FromExchangeWorker =
  /** From 0 to 1. */
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'paper'; readonly steps: readonly PaperStep[] }
  | { readonly type: 'end'; readonly written: Written };
