/** What the bin says of removed notes, as a notes file carries it. */
import { isGone, type Kept } from '../domain/kept/kept.ts';
import type { Removal } from '../domain/notes/removal.ts';
import { noteOf } from './kept-records.ts';

/**
 * Of private notes nothing, and nothing that the bin no longer has: who gets no file for longer than the bin keeps
 * things does not hear of a removal. `now` as ISO 8601, UTC.
 */
export function removalsOf(bin: Iterable<Kept>, now: string): Removal[] {
  const removals: Removal[] = [];
  for (const kept of bin) {
    const note = kept.isRemoved && !isGone(kept, now) ? noteOf(kept) : null;
    if (note === null || note.isPrivate === true) continue;
    const { id, author } = note;
    removals.push({ id, ...(author && { author }), removed: kept.stamp });
  }
  return removals;
}
