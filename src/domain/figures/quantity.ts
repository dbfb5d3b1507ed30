/** A number of a line that says how much. */

export interface Quantity {
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly writtenUnit: string;
  /** 余 and 多 within the number. */
  readonly more: string | null;
  readonly isRank: boolean;
}
