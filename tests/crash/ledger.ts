/** What was acknowledged, and what of it is missing when the app is opened again. */
import type { Left } from './messages.ts';

export interface Loss {
  readonly id: string;
  readonly acknowledged: Left;
  /** What is there instead; null for nothing. */
  readonly found: Left | null;
}

export class Ledger {
  readonly #acknowledged = new Map<string, Left>();
  readonly #removing = new Set<string>();
  /** How many acknowledgements there were. */
  count = 0;

  acknowledge(notes: readonly Left[]): void {
    this.count += notes.length;
    for (const left of notes) {
      this.#acknowledged.set(left.id, left);
      this.#removing.delete(left.id);
    }
  }

  /** From now until it is acknowledged, the note may be there or not. */
  expectRemoval(id: string): void {
    this.#removing.add(id);
  }

  /**
   * What was acknowledged and is not there, or is there in an earlier state. What is later than acknowledged, as the
   * last change before a kill may be, is no loss; from now on it is what is expected.
   */
  check(found: readonly Left[]): Loss[] {
    const present = new Map(found.map((left) => [left.id, left]));
    const losses = [...this.#acknowledged.values()].flatMap((acknowledged): Loss[] => {
      const { id } = acknowledged;
      const left = present.get(id) ?? null;
      const mayBeGone = left === null && this.#removing.has(id);
      return mayBeGone || isKept(acknowledged, left) ? [] : [{ id, acknowledged, found: left }];
    });
    for (const [id, left] of this.#acknowledged) {
      if (!left.isRemoved && !present.has(id)) this.#acknowledged.delete(id);
    }
    for (const left of found) this.#acknowledged.set(left.id, left);
    this.#removing.clear();
    return losses;
  }

  /** How many notes are expected to be there. */
  get expected(): number {
    return [...this.#acknowledged.values()].filter(({ isRemoved }) => !isRemoved).length;
  }
}

function isKept(acknowledged: Left, found: Left | null): boolean {
  if (acknowledged.isRemoved) return found === null;
  return found !== null && found.version >= acknowledged.version;
}
