/** A note as another program's file gives it: nothing of it is known to fit a document here yet. */
import type { Quote } from '../notes/anchor.ts';
import type { Colour, Stance } from '../notes/note.ts';
import type { ForeignAuthor } from './author-of.ts';

export interface ForeignNote {
  readonly kind: 'note' | 'bookmark';
  /** As it would be called here; null where the file gives none that can be. */
  readonly id: string | null;
  /** `exact` is empty where nothing is quoted. */
  readonly quote: Quote;
  readonly position: ForeignPosition | null;
  /** Markdown, or plain text, which is taken as such. */
  readonly text: string;
  readonly tags: readonly string[];
  /** Null where the file says none, or one that is like none of ours. */
  readonly colour: Colour | null;
  readonly stance: Stance | null;
  /** ISO 8601 with milliseconds, UTC; null where not known, as is `changed`. */
  readonly created: string | null;
  readonly changed: string | null;
  /** Null: nobody is named. */
  readonly author: ForeignAuthor | null;
  readonly document: DocumentHint;
}

/** Half-open. */
export type ForeignPosition =
  /** In the text of the element that an EPUB of the document has for a line, in code points. */
  | { readonly in: 'line'; readonly line: string; readonly start: number; readonly end: number }
  /** In the shown text of the whole document, in UTF-16 units. */
  | { readonly in: 'text'; readonly start: number; readonly end: number };

/** What a file says of the document that a note is of. */
export interface DocumentHint {
  /** Names that it goes by, the most telling first: URNs, addresses. */
  readonly identifiers: readonly string[];
  /** Null where there is none. */
  readonly title: string | null;
}
