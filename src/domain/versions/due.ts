/** Which notes and bookmarks of a version are to be carried to the next one: those of which nothing is decided there. */
import { type Carry, isOpen } from './carry.ts';

/**
 * `earlier` is what was carried to the old version, `there` what was carried to the new one. What goes back to the same
 * first original is there already, also where it came by another version.
 */
export function dueOf<Made extends { readonly id: string }>(
  made: readonly Made[],
  earlier: readonly Carry[],
  there: readonly Carry[],
): readonly Made[] {
  const roots = new Map(earlier.map(({ copy, root }) => [copy, root]));
  const settled = new Set(there.flatMap((carry) => (isOpen(carry) ? [] : [carry.original, carry.root])));
  return made.filter(({ id }) => !settled.has(id) && !settled.has(roots.get(id) ?? id));
}

/** What waits at the new version for others of the same first originals, and gives way to what was carried now. */
export function supersededBy(carried: readonly Carry[], there: readonly Carry[]): readonly Carry[] {
  const ids = new Set(carried.map(({ id }) => id));
  const roots = new Set(carried.map(({ root }) => root));
  return there.filter((carry) => isOpen(carry) && !ids.has(carry.id) && roots.has(carry.root));
}

/** What was made on the old version after it was compared: nothing is known of it at the new one. */
export function missedOf<Made extends { readonly id: string }>(
  made: readonly Made[],
  earlier: readonly Carry[],
  there: readonly Carry[],
): readonly Made[] {
  const waiting = new Set(there.map(({ original }) => original));
  return dueOf(made, earlier, there).filter(({ id }) => !waiting.has(id));
}
