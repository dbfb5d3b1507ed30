/** What the page under test tells the harness, as it happens. */

/** A note or a document as it was left: the number of its last change, or that it was removed. */
export interface Left {
  readonly id: string;
  readonly version: number;
  readonly isRemoved: boolean;
}

export type CrashMessage =
  /** The app is open and has repaired what it found. */
  | {
      readonly kind: 'open';
      /** How many notes the database held before the repair; null when it could not be read. */
      readonly before: number | null;
      /** How many changes the journal says that it lost. */
      readonly missing: number;
      /** With the documents all of whose files could be read. */
      readonly notes: readonly Left[];
    }
  /** Database and journal hold the same again. */
  | { readonly kind: 'settled' }
  /** About to be removed. */
  | { readonly kind: 'removing'; readonly id: string }
  /** The app calls these saved. */
  | { readonly kind: 'saved'; readonly notes: readonly Left[] };
