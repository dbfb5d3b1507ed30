/** Says which lines of two texts are each other. */

/** Lines of both, half-open; one line of either, or several where a line was parted or lines were joined. */
export interface LineMatch {
  readonly old: number;
  readonly oldEnd: number;
  readonly next: number;
  readonly nextEnd: number;
}
