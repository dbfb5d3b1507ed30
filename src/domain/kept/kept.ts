/** What the user made, in the one form in which database, journal, snapshots and backups exchange it. */

/** One record of one table. What is in the bin is kept as it was, and marked as removed. */
export interface Kept {
  /** Name of its table: `notes`, `bookmarks`, `places`, `settings`, or one that only a later version knows. */
  readonly table: string;
  /** Unique within its table. */
  readonly id: string;
  /** When it was last changed or removed, ISO 8601 with milliseconds, UTC. */
  readonly stamp: string;
  readonly isRemoved: boolean;
  /** The record itself, as JSON has it. */
  readonly value: unknown;
}

export function keyOfKept({ table, id }: Pick<Kept, 'table' | 'id'>): string {
  return `${table}:${id}`;
}

/**
 * Which of two states of one record counts: the later; of two at the same moment the one that is not removed, else
 * the one whose words sort last. Whatever the order in which states are met, the same one is left.
 */
export function laterKept(one: Kept, other: Kept): Kept {
  if (one.stamp !== other.stamp) return one.stamp > other.stamp ? one : other;
  if (one.isRemoved !== other.isRemoved) return one.isRemoved ? other : one;
  return canonicalJson(one.value) >= canonicalJson(other.value) ? one : other;
}

/** Deeper than any record is. */
export const mostDepth = 64;

/** Whether JSON as deep as that can be written again: reading takes no stack, but writing does. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth <= mostDepth && Object.values(value).every((each) => isShallow(each, depth + 1));
}

/** In days: how long what was removed can be taken back. */
export const binDays = 60;

/** Whether the bin no longer has it. `now` as ISO 8601, UTC. */
export function isGone(kept: Kept, now: string): boolean {
  return kept.isRemoved && Date.parse(now) - Date.parse(kept.stamp) > binDays * 24 * 60 * 60 * 1000;
}

/** JSON with the fields of every object in one order, so that equal values have equal words. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
