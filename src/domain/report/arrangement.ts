/** An arrangement: data that says, as ranges of a source, what belongs to which document and in which order. */
import type { ReportKind, Span } from './report.ts';

/** A range of the source with its first words, so that a person can check the data by eye and a rule can by machine. */
export interface QuotedSpan extends Span {
  readonly begins: string;
}

/** A range that names something, with all of its words. */
export interface Label extends Span {
  readonly words: string;
}

export interface Arrangement {
  /** 1 arranges a source with marks of Markdown, 2 one that is text alone. */
  readonly version: 1 | 2;
  readonly id: string;
  /** Null where the library knows it instead. */
  readonly meeting: Label | null;
  readonly source: { readonly file: string; readonly sha256: string };
  readonly documents: readonly ArrangedDocument[];
  readonly furniture: readonly Furniture[];
  /** Ranges that say another range again, word for word. */
  readonly repeats: readonly { readonly at: QuotedSpan; readonly of: Span }[];
  /** Shown sentences that stand at two places of the text. */
  readonly duplicates: readonly (readonly [QuotedSpan, QuotedSpan])[];
  /** Words that look misrecognised, with the likely reading. */
  readonly misprints: readonly { readonly at: QuotedSpan; readonly reading: string }[];
}

export const furnitureKinds = ['noise', 'contents'] as const;

/** Words that are no document's text: of the page around it, or of its table of contents. */
export interface Furniture extends QuotedSpan {
  readonly kind: (typeof furnitureKinds)[number];
}

export interface ArrangedDocument {
  readonly id: string;
  readonly kind: ReportKind;
  /** Within the text: a short name and who speaks; null where the text has none, or the library knows it instead. */
  readonly name: Label | null;
  readonly speaker: Label | null;
  readonly blocks: readonly Block[];
}

export type Piece = QuotedSpan | 'gap';

/** What becomes one line, put together from its pieces. */
export const plainBlocks = ['title', 'caption', 'list-item', 'row', 'image'] as const;

export type Block =
  | { readonly type: (typeof plainBlocks)[number]; readonly pieces: readonly QuotedSpan[] }
  | {
      readonly type: 'heading';
      /** 1 is the outermost. */
      readonly level: number;
      readonly pieces: readonly QuotedSpan[];
      readonly order: 'stated' | 'inferred';
    }
  /** A section that the source names elsewhere and lacks here. */
  | { readonly type: 'lacking'; readonly level: number; readonly title: Span }
  | {
      /** One paragraph; `splits` are the places in the source at which a further item begins. */
      readonly type: 'paragraph';
      readonly pieces: readonly Piece[];
      readonly splits: readonly QuotedPlace[];
      /** The section that it opens, whose title are its first words. */
      readonly heading: RunInHeading | null;
    };

export interface RunInHeading {
  readonly level: number;
  /** Of the title, in UTF-16 units. */
  readonly length: number;
}

export interface QuotedPlace {
  readonly at: number;
  readonly begins: string;
}

/** No document nests deeper. */
export const deepestLevel = 12;

/** Every range that the arrangement shows, in no order but that of its documents. */
export function shownSpans(arrangement: Arrangement): QuotedSpan[] {
  return arrangement.documents.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly QuotedSpan[] => {
      if (block.type === 'lacking') return [];
      if (block.type === 'paragraph') return block.pieces.filter((piece) => piece !== 'gap');
      return block.pieces;
    }),
  );
}
