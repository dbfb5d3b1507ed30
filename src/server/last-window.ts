/** Tells when the last window of the page is gone: a window holds a connection, and asks again soon when it is loaded anew. */

/** In milliseconds. */
export interface Patience {
  /** Until a window that is being opened has its connection; browsers can take long to start. */
  readonly opening: number;
  /** After the last window was closed, or is being loaded anew. */
  readonly closed: number;
  /** After a connection broke down: the window may be there still, or come back. */
  readonly broken: number;
}

export const usualPatience: Patience = { opening: 120_000, closed: 10_000, broken: 900_000 };

/** With these codes a browser, or a page, ends a connection on purpose; one that was killed says nothing (RFC 6455, 7.4.1). */
const onPurpose: ReadonlySet<number> = new Set([1000, 1001, 1005]);

export class LastWindow {
  readonly #gone: () => void;
  readonly #patience: Patience;
  #open = 0;
  /** How many windows there were so far. */
  #opened = 0;
  #wait: number;
  #timer: NodeJS.Timeout | undefined;
  /** How many connections broke down and have not come back. */
  #broken = 0;
  /** Until then somebody may still come, whatever was closed since: by `performance.now`. */
  #until = 0;

  /** `gone` is called when there is no window any more; the first one has to come within the patience for opening. */
  constructor(gone: () => void, patience = usualPatience) {
    this.#gone = gone;
    this.#patience = patience;
    this.#wait = patience.opening;
    this.#waitAgain();
  }

  /** Until that is done no window can be shown; only then the wait for the first begins. */
  waitFor(done: Promise<unknown>): void {
    this.#open += 1;
    clearTimeout(this.#timer);
    const goOn = () => {
      this.#open -= 1;
      this.asked(true);
    };
    done.then(goOn, goOn);
  }

  get openedSoFar(): number {
    return this.#opened;
  }

  /** `isOpening`: what is asked for is what a window begins with, or what is asked before one is opened. */
  asked(isOpening: boolean): void {
    if (isOpening) this.#expect(this.#patience.opening);
    this.#waitAgain();
  }

  opened(): void {
    this.#open += 1;
    this.#opened += 1;
    this.#broken = Math.max(this.#broken - 1, 0);
    if (this.#broken === 0) this.#until = 0;
    clearTimeout(this.#timer);
  }

  /** `code` is that of the WebSocket. */
  closed(code: number): void {
    this.#open -= 1;
    if (onPurpose.has(code)) this.#wait = this.#patience.closed;
    else {
      this.#broken += 1;
      this.#expect(this.#patience.broken);
    }
    this.#waitAgain();
  }

  #expect(wait: number): void {
    this.#wait = wait;
    this.#until = Math.max(this.#until, performance.now() + wait);
  }

  #waitAgain(): void {
    clearTimeout(this.#timer);
    if (this.#open > 0) return;
    const wait = Math.max(this.#wait, this.#until - performance.now());
    this.#timer = setTimeout(this.#gone, wait).unref();
  }
}
