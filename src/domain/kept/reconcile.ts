/** Brings two copies of what is kept together, so that both hold the later state of every record of either. */
import { canonicalJson, type Kept, keyOfKept, laterKept } from './kept.ts';

export interface Reconciliation {
  /** What the database lacks, or has in an earlier state. */
  readonly toDatabase: readonly Kept[];
  /** What the journal lacks, or has in an earlier state. */
  readonly toJournal: readonly Kept[];
}

export function reconcile(database: Iterable<Kept>, journal: Iterable<Kept>): Reconciliation {
  const inDatabase = byKey(database);
  const inJournal = byKey(journal);
  return {
    toDatabase: [...inJournal.values()].filter((kept) => isNews(kept, inDatabase.get(keyOfKept(kept)))),
    toJournal: [...inDatabase.values()].filter((kept) => isNews(kept, inJournal.get(keyOfKept(kept)))),
  };
}

function byKey(records: Iterable<Kept>): Map<string, Kept> {
  const map = new Map<string, Kept>();
  for (const kept of records) {
    const known = map.get(keyOfKept(kept));
    map.set(keyOfKept(kept), known ? laterKept(known, kept) : kept);
  }
  return map;
}

function isNews(kept: Kept, known: Kept | undefined): boolean {
  return known === undefined || (!isSame(kept, known) && laterKept(kept, known) === kept);
}

function isSame(one: Kept, other: Kept): boolean {
  return (
    one.stamp === other.stamp &&
    one.isRemoved === other.isRemoved &&
    canonicalJson(one.value) === canonicalJson(other.value)
  );
}
