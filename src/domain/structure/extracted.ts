/** What a reader takes out of a file: its text line by line, with what the file itself says of each line's look. */

export interface Extracted {
  /** The lines' text in reading order, each ended by `\n`: this is what an import is proven against. */
  readonly text: string;
  readonly lines: readonly ExtractedLine[];
  /** What the file says of itself; counts only where its text says nothing. */
  readonly metadata: { readonly title: string | null; readonly source: string | null };
}

/** One paragraph, heading, list item or table row of the file. Empty lines are left out. */
export interface ExtractedLine {
  /** Half-open range in `text`, UTF-16, without white space around it and without the line's end. */
  readonly from: number;
  readonly to: number;
  readonly hints: LineHints;
}

/** `contents`: an entry of a table of contents that the file marks as one; `note`: of footnotes or endnotes. */
export const lineKinds = ['text', 'list-item', 'table-row', 'image', 'contents', 'note'] as const;
export type LineKind = (typeof lineKinds)[number];

export interface LineHints {
  /** Cells of a `table-row` are parted by tabs; an `image` has its description, or 图, as its text. */
  readonly kind: LineKind;
  /** 1 for the file's first heading style or tag (`h1`, `#`, 标题 1); null where it marks no heading. */
  readonly heading: number | null;
  /** How many UTF-16 units at the line's beginning are bold. */
  readonly bold: number;
  /** Of the text's size most used in the file; null where it says nothing. */
  readonly size: number | null;
  readonly isCentred: boolean;
}

export const noHints: LineHints = { kind: 'text', heading: null, bold: 0, size: null, isCentred: false };
