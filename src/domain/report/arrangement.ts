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
  readonly id: string;
  readonly meeting: Label;
  readonly source: { readonly file: string; readonly sha256: string };
  readonly documents: readonly ArrangedDocument[];
  /** Words of the page that are no document's text. */
  readonly furniture: readonly QuotedSpan[];
  /** Ranges that say another range again, word for word. */
  readonly repeats: readonly { readonly at: QuotedSpan; readonly of: Span }[];
  /** Shown sentences that stand at two places of the text. */
  readonly duplicates: readonly (readonly [QuotedSpan, QuotedSpan])[];
  /** Words that look misrecognised, with the likely reading. */
  readonly misprints: readonly { readonly at: QuotedSpan; readonly reading: string }[];
}

export interface ArrangedDocument {
  readonly id: string;
  readonly kind: ReportKind;
  readonly title: QuotedSpan;
  /** Within the title or elsewhere in the source: a short name and who speaks. */
  readonly name: Label;
  readonly speaker: Label | null;
  readonly blocks: readonly Block[];
}

export type Piece = QuotedSpan | 'gap';

export type Block =
  | { readonly type: 'caption'; readonly text: QuotedSpan }
  | { readonly type: 'part'; readonly title: QuotedSpan }
  | { readonly type: 'section'; readonly title: QuotedSpan; readonly order: 'stated' | 'inferred' }
  /** A section that the source names elsewhere and lacks here. */
  | { readonly type: 'lacking'; readonly title: Span }
  /** One paragraph; `splits` are the places in the source at which a further item begins. */
  | { readonly type: 'paragraph'; readonly pieces: readonly Piece[]; readonly splits: readonly QuotedPlace[] }
  | { readonly type: 'list-item'; readonly text: QuotedSpan };

export interface QuotedPlace {
  readonly at: number;
  readonly begins: string;
}

/** Every range that the arrangement shows, in no order but that of its documents. */
export function shownSpans(arrangement: Arrangement): QuotedSpan[] {
  return arrangement.documents.flatMap((document) => [
    document.title,
    ...document.blocks.flatMap(spansOfBlock),
  ]);
}

function spansOfBlock(block: Block): QuotedSpan[] {
  switch (block.type) {
    case 'part':
    case 'section':
      return [block.title];
    case 'caption':
    case 'list-item':
      return [block.text];
    case 'paragraph':
      return block.pieces.filter((piece) => piece !== 'gap');
    case 'lacking':
      return [];
  }
}
