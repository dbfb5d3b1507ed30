/** Which documents one is likely to be compared with, and which of two is the earlier. */
import type { ShelfEntry } from './shelves.ts';

export interface ProposedOthers {
  /** Versions of it, and those of the same kind and place, the nearest year first. */
  readonly likely: readonly ShelfEntry[];
  /** All others, those of the same kind first. */
  readonly others: readonly ShelfEntry[];
}

export function proposeOthers(entry: ShelfEntry, entries: readonly ShelfEntry[]): ProposedOthers {
  const ranked = entries
    .filter(({ id }) => id !== entry.id)
    .map((other) => ({ other, rank: rankOf(entry, other) }))
    .sort((a, b) => a.rank - b.rank);
  return {
    likely: ranked.filter(({ rank }) => rank < unlikely).map(({ other }) => other),
    others: ranked.filter(({ rank }) => rank >= unlikely).map(({ other }) => other),
  };
}

/** Whether `one` is the earlier: of an earlier year, or what the other revises, or added before it. */
export function isEarlier(one: ShelfEntry, other: ShelfEntry): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return one.year < other.year;
  if (revises(other, one)) return true;
  if (revises(one, other)) return false;
  return (one.added ?? '') < (other.added ?? '');
}

/** Years are never so far apart. */
const unlikely = 10_000;

function rankOf(entry: ShelfEntry, other: ShelfEntry): number {
  if (revises(entry, other) || revises(other, entry)) return 0;
  const isOfKind = entry.kind === other.kind && entry.kind !== 'other';
  const isOfPlace = entry.place !== null && entry.place === other.place;
  const years = entry.year === null || other.year === null ? 100 : Math.abs(entry.year - other.year);
  if (isOfKind && isOfPlace) return 1 + years;
  return unlikely + (isOfKind ? 0 : isOfPlace ? 1 : 2);
}

function revises(one: ShelfEntry, other: ShelfEntry): boolean {
  return one.document?.revises === other.id;
}
