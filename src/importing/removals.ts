/** What the bin says of removed notes, as a notes file carries it. */

import * as v from 'valibot';
import { isGone, type Kept } from '../domain/kept/kept.ts';
import type { Removal } from '../domain/notes/removal.ts';
import { noteOf } from './kept-records.ts';
import { authorSchema } from './note-schema.ts';

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

/**
 * All that the bin knows to be removed, so that no file brings it in again: also others' notes, and those that were
 * never here, of which it has only the author.
 */
export function knownRemovals(bin: Iterable<Kept>): Removal[] {
  const removals: Removal[] = [];
  for (const { table, id, isRemoved, stamp, value } of bin) {
    if (table !== 'notes' || !isRemoved) continue;
    const parsed = v.safeParse(removedSchema, value);
    const author = parsed.success ? parsed.output.author : undefined;
    removals.push({ id, ...(author && { author }), removed: stamp });
  }
  return removals;
}

const removedSchema = v.object({ author: v.exactOptional(authorSchema) });
