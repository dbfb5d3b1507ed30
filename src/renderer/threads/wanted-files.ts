/** Files that a worker reads: from the database, or, where that lacks its copy, by way of the page. */

type Bytes = Uint8Array<ArrayBuffer>;

export class WantedFiles {
  readonly #readCopy: (sha256: string) => Promise<Bytes | null>;
  readonly #askPage: (sha256: string) => void;
  readonly #waiting = new Map<string, ((bytes: Bytes | null) => void)[]>();

  /** `readCopy` reads from the database; `askPage` asks for what {@link take} is to hand over. */
  constructor(readCopy: (sha256: string) => Promise<Bytes | null>, askPage: (sha256: string) => void) {
    this.#readCopy = readCopy;
    this.#askPage = askPage;
  }

  /** Null when it can't be had. */
  async read(sha256: string): Promise<Bytes | null> {
    const copy = await this.#readCopy(sha256);
    if (copy) return copy;
    return new Promise((resolve) => {
      this.#waiting.set(sha256, [...(this.#waiting.get(sha256) ?? []), resolve]);
      this.#askPage(sha256);
    });
  }

  /** What the page handed over. */
  take(sha256: string, bytes: Bytes | null): void {
    for (const resolve of this.#waiting.get(sha256) ?? []) resolve(bytes);
    this.#waiting.delete(sha256);
  }
}
