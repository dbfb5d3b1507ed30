/** All that is kept, in memory: the later state of every record, its digest, and what changed since the last snapshot. */
import { KeptDigest } from './digest.ts';
import { canonicalJson, isGone, type Kept, keyOfKept, laterKept } from './kept.ts';

export interface Entry {
  readonly kept: Kept;
  /** Its JSON, as files have it. */
  readonly text: string;
}

/**
 * Of the notes, bookmarks, writings and documents that are not in the bin; and how these, and what the user decided of
 * figures, differ from the snapshot before.
 */
export interface Counts {
  readonly notes: number;
  readonly bookmarks: number;
  readonly documents: number;
  readonly writings: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** All that is kept at one moment, for a snapshot. */
export interface Still {
  readonly entries: readonly Entry[];
  readonly counts: Counts;
  /** To be called when no snapshot came of it: what changed is counted as changed again. */
  readonly giveBack: () => void;
}

/** Runs long work to its end, as whoever waits for it can bear. */
export type RunWork = <Result>(work: Generator<void, Result>) => Promise<Result>;

export class KeptState {
  readonly #entries = new Map<string, Entry>();
  readonly #digest = new KeptDigest();
  readonly #counted = new Set<Entry>();
  /** What changed since the last snapshot, as it was then. */
  #before = new Map<string, Kept | null>();

  get isChanged(): boolean {
    return this.#before.size > 0;
  }

  /**
   * Whether that made a difference: what is not later than what is there makes none. What the bin no longer had at the
   * moment `at` counts for nothing, on either side; a moment that can't be read tells nothing of the bin.
   */
  fold(entry: Entry, at: string): boolean {
    const key = keyOfKept(entry.kept);
    const old = this.#entries.get(key);
    if (old?.text === entry.text || isGone(entry.kept, at)) return false;
    const counts = old !== undefined && !isGone(old.kept, at);
    if (counts && laterKept(old.kept, entry.kept) === old.kept) return false;
    if (old !== undefined && this.#counted.delete(old)) this.#digest.remove(old.kept);
    if (!this.#before.has(key)) this.#before.set(key, old?.kept ?? null);
    this.#entries.set(key, entry);
    return true;
  }

  *folding(entries: Iterable<Entry>, at: string): Generator<void, boolean> {
    let isNews = false;
    for (const entry of entries) {
      if (this.fold(entry, at)) isNews = true;
      yield;
    }
    return isNews;
  }

  /** The states that are later than the latest of these ones of the same record. To be called once they are folded in. */
  *laterThan(entries: readonly Entry[], now: string): Generator<void, readonly Kept[]> {
    const latest = new Map<string, Kept>();
    for (const { kept } of entries) {
      // It counts for nothing, whatever else there is.
      if (isGone(kept, now)) continue;
      const key = keyOfKept(kept);
      const other = latest.get(key);
      latest.set(key, other === undefined ? kept : laterKept(other, kept));
      yield;
    }
    const later: Kept[] = [];
    for (const [key, kept] of latest) {
      const known = this.#entries.get(key)?.kept;
      if (known !== undefined && !isEqual(known, kept) && laterKept(known, kept) === known) later.push(known);
      yield;
    }
    return later;
  }

  /** What is there now is what a snapshot has. */
  settle(): void {
    this.#before = new Map();
  }

  /** Without what the bin no longer has at the moment `now`. */
  all(now: string): readonly Entry[] {
    return [...this.#entries.values()].filter(({ kept }) => !isGone(kept, now));
  }

  async digest(now: string, run: RunWork): Promise<string> {
    // Records can come in between the slices: only a round that found nothing to do was a whole one.
    while (await run(this.#counting(now)));
    return this.#digest.toString();
  }

  *#counting(now: string): Generator<void, boolean> {
    let isChanged = false;
    for (const entry of this.#entries.values()) {
      const shouldCount = !isGone(entry.kept, now);
      if (shouldCount === this.#counted.has(entry)) continue;
      if (shouldCount) {
        this.#counted.add(entry);
        this.#digest.add(entry.kept);
      } else {
        this.#counted.delete(entry);
        this.#digest.remove(entry.kept);
      }
      isChanged = true;
      yield;
    }
    return isChanged;
  }

  still(now: string): Still {
    const before = this.#before;
    this.#before = new Map();
    const entries = this.all(now);
    const differences = [...before].map(([key, was]) =>
      differenceOf(was, this.#entries.get(key)?.kept ?? null),
    );
    return {
      entries,
      counts: { ...countRecords(entries), ...countDifferences(differences) },
      giveBack: () => {
        for (const [key, was] of before) this.#before.set(key, was);
      },
    };
  }

  /** How records from elsewhere differ from what is there. */
  *comparing(others: readonly Entry[]): Generator<void, Counts> {
    const keys = new Set<string>();
    const differences: Difference[] = [];
    for (const { kept } of others) {
      const key = keyOfKept(kept);
      keys.add(key);
      differences.push(differenceOf(this.#entries.get(key)?.kept ?? null, kept));
      yield;
    }
    for (const [key, { kept }] of this.#entries)
      if (!keys.has(key)) differences.push(differenceOf(kept, null));
    return { ...countRecords(others), ...countDifferences(differences) };
  }
}

type Difference = 'added' | 'changed' | 'removed' | null;

function differenceOf(was: Kept | null, is: Kept | null): Difference {
  const wasThere = was !== null && isCounted(was);
  const isThere = is !== null && isCounted(is);
  if (wasThere && isThere) return isSame(was, is) ? null : 'changed';
  if (isThere) return 'added';
  return wasThere ? 'removed' : null;
}

function isSame(one: Kept, other: Kept): boolean {
  return (
    one === other ||
    (one.stamp === other.stamp && canonicalJson(one.value ?? null) === canonicalJson(other.value ?? null))
  );
}

function isEqual(one: Kept, other: Kept): boolean {
  return one.isRemoved === other.isRemoved && isSame(one, other);
}

const madeTables: ReadonlySet<string> = new Set(['notes', 'bookmarks', 'documents', 'writings', 'joins']);

function isCounted({ table, isRemoved }: Kept): boolean {
  return !isRemoved && madeTables.has(table);
}

function countRecords(entries: readonly Entry[]) {
  const there = entries.filter(({ kept }) => isCounted(kept));
  const countOf = (table: string) => there.filter(({ kept }) => kept.table === table).length;
  return {
    notes: countOf('notes'),
    bookmarks: countOf('bookmarks'),
    documents: countOf('documents'),
    writings: countOf('writings'),
  };
}

function countDifferences(differences: readonly Difference[]) {
  const countOf = (kind: Difference) => differences.filter((each) => each === kind).length;
  return { added: countOf('added'), changed: countOf('changed'), removed: countOf('removed') };
}
