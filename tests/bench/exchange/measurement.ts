/** One thing that is done with many notes, and how long it may take. */
export interface Measurement {
  readonly name: string;
  /** In seconds; null where there is none. */
  readonly goal: number | null;
  /** Says what came of it; throws when that is wrong. */
  readonly run: () => Promise<string>;
}
