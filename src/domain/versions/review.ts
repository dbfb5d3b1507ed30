/** What is looked at after a new version: each carried note with its copy, in the order of the new text. */
import type { Bookmark, Note } from '../notes/note.ts';
import type { Carry } from './carry.ts';

export const reviewFilters = ['waiting', 'by-itself', 'decided'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export interface ReviewItem {
  readonly carry: Carry;
  /** The note as it stands on the old version; null of a bookmark. */
  readonly original: Note | null;
  /** The note as it is on the new version; null while there is none, and of a bookmark. */
  readonly copy: Note | null;
  /** Whether there was a copy, a note or a bookmark, that the user deleted since. */
  readonly isCopyGone: boolean;
}

/** Of one new version. What was made on a version that is gone, or was deleted there, is not listed. */
export function reviewItems(
  carries: readonly Carry[],
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
): readonly ReviewItem[] {
  const known = new Map(notes.map((note) => [note.id, note]));
  const lines = new Set(bookmarks.map(({ id }) => id));
  return carries
    .flatMap((carry): ReviewItem[] => {
      const original = known.get(carry.original) ?? null;
      const isThere = carry.kind === 'note' ? original !== null : lines.has(carry.original);
      const copy = known.get(carry.copy ?? '') ?? null;
      const isCopyGone = carry.copy !== null && copy === null && !lines.has(carry.copy);
      return isThere ? [{ carry, original, copy, isCopyGone }] : [];
    })
    .sort((a, b) => a.carry.at.start - b.carry.at.start || a.carry.at.end - b.carry.at.end);
}

export function filterOf({ decision }: Carry): ReviewFilter {
  if (decision === 'open') return 'waiting';
  return decision === 'by-itself' ? 'by-itself' : 'decided';
}

/** Id of the item a step away from another; at an end the last one. Null where there are none. */
export function stepFrom(items: readonly ReviewItem[], id: string | null, step: 1 | -1): string | null {
  const at = items.findIndex(({ carry }) => carry.id === id);
  const next = at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + step));
  return items[next]?.carry.id ?? null;
}
