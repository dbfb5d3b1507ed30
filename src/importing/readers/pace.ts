/** Lets a long read tell how far it is, be cancelled, and leave the thread to others now and then. */
import { Unreadable } from './read-failure.ts';

export interface ReadOptions {
  /** From 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** In milliseconds: half of what a person feels. */
const longestTask = 25;

export class Pace {
  readonly #options: ReadOptions;
  readonly #from: number;
  readonly #to: number;
  #since = performance.now();

  constructor(options: ReadOptions, from = 0, to = 1) {
    this.#options = options;
    this.#from = from;
    this.#to = to;
  }

  get isDue(): boolean {
    return performance.now() - this.#since > longestTask;
  }

  /** `done` of this part of the work, from 0 to 1. */
  async rest(done: number): Promise<void> {
    this.#options.onProgress?.(this.#from + (this.#to - this.#from) * Math.min(1, Math.max(0, done)));
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.#options.signal?.aborted === true) throw new Unreadable({ code: 'cancelled' });
    this.#since = performance.now();
  }

  /** The pace of a share of the work. */
  part(from: number, to: number): Pace {
    const width = this.#to - this.#from;
    return new Pace(this.#options, this.#from + width * from, this.#from + width * to);
  }
}
