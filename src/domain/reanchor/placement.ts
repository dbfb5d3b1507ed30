/** Where a quotation of one text stands in another version of it. */

/** Half-open, in UTF-16 units of a shown text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export type Placement =
  /** The very same words, at their true place. */
  | ({ readonly state: 'exact' } & TextSpan)
  /** Its place, where a character differs; `isSlight` when only punctuation and spaces do. */
  | ({ readonly state: 'changed'; readonly isSlight: boolean } & TextSpan)
  /** Gone; `near` is the offset in the new text where it would stand. */
  | { readonly state: 'lost'; readonly near: number };
