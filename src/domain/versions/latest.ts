/** Of notes that were carried from version to version, which are only the earlier ones of what stands on a later one. */
import type { Bookmark, Note } from '../notes/note.ts';
import type { Carry } from './carry.ts';

/**
 * Ids of the notes and bookmarks whose copy is among these, so that to write both would say the same twice. A note that
 * was changed on its old version since says something of its own.
 */
export function earlierOnes(
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
  carries: readonly Carry[],
): ReadonlySet<string> {
  const noted = new Map(notes.map((note) => [note.id, note]));
  const marked = new Set(bookmarks.map(({ id }) => id));
  return new Set(
    carries.flatMap(({ kind, original, copy, changed }) => {
      if (copy === null || copy === original) return [];
      if (kind === 'bookmark') return marked.has(original) && marked.has(copy) ? [original] : [];
      const [before, after] = [noted.get(original), noted.get(copy)];
      return before && after && (before.changed <= changed || saysTheSame(before, after)) ? [original] : [];
    }),
  );
}

function saysTheSame(one: Note, other: Note): boolean {
  return one.text === other.text && one.stance === other.stance && `${one.tags}` === `${other.tags}`;
}
