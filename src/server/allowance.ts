/** How many requests may come in a short time: a page that runs wild must not wear out the disk. */

export class Allowance {
  readonly #perSecond: number;
  readonly #now: () => number;
  #left: number;
  #counted: number;

  /** `now` in milliseconds. */
  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.#perSecond = perSecond;
    this.#now = now;
    this.#left = perSecond;
    this.#counted = now();
  }

  /** Whether one more may come now. */
  take(): boolean {
    const now = this.#now();
    const gained = ((now - this.#counted) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#perSecond, this.#left + gained);
    this.#counted = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
