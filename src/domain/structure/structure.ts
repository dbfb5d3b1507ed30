/** What an imported text was found to be: a role for every line, the nesting of its headings, and what it says of itself. */
import type { ReportKind, Span } from '../report/report.ts';

export const structureRoles = [
  'title',
  /** 「——2026年1月28日在云南省第十四届人民代表大会第四次会议上」 */
  'occasion',
  'speaker',
  /** 「各位代表：」 */
  'salutation',
  'heading',
  'paragraph',
  'list-item',
  'table-row',
  'image',
  /** A line of a table of contents: left out of the text unless the user keeps it. */
  'contents',
  /** Words of the page around the text: left out unless the user keeps them. */
  'noise',
] as const;
export type StructureRole = (typeof structureRoles)[number];

export interface StructuredLine {
  /** Ranges of the extracted text, put together in this order; more than one where a line was broken. */
  readonly pieces: readonly Span[];
  readonly role: StructureRole;
  /** Of a heading, or of the heading that a paragraph begins with: 1 is the outermost, none is skipped. Else null. */
  readonly level: number | null;
  /** Length of the title that a paragraph begins with, in UTF-16 units of the line; null where none runs in. */
  readonly runIn: number | null;
  /** Why a person should look at it; null where it is certain. */
  readonly doubt: StructureDoubt | null;
}

export const structureDoubts = [
  'unnumbered-heading',
  'long-heading',
  'level',
  'noise',
  'broken-line',
] as const;
export type StructureDoubt = (typeof structureDoubts)[number];

/** What a document says of itself; null where it does not. */
export interface DocumentInfo {
  readonly title: string | null;
  readonly kind: ReportKind;
  /** 「云南省」; 「全国」 for the State Council's. */
  readonly place: string | null;
  readonly year: number | null;
  /** 「云南省第十四届人民代表大会第四次会议」 */
  readonly meeting: string | null;
  /** 「2026年1月28日在云南省第十四届人民代表大会第四次会议上」, without the dashes before it. */
  readonly occasion: string | null;
  /** `2026-01-28` */
  readonly date: string | null;
  readonly speaker: string | null;
}

export interface Structure {
  /** In reading order; together they hold every line of the extracted text once. */
  readonly lines: readonly StructuredLine[];
  readonly info: DocumentInfo;
}
