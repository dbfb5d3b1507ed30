/** Which bookmarks of a version are there only because they were carried: a line has one at most, whoever set it. */
import type { Bookmark } from '../notes/note.ts';
import type { Carry } from './carry.ts';

/** Of a copy that is about to be made; a note's is its own always. */
export function isOwnCopy(
  copy: string | null,
  there: readonly Bookmark[],
  carries: readonly Carry[],
): boolean {
  return !there.some(({ id }) => id === copy) || carries.some((carry) => carry.copy === copy && carry.isOwn);
}

/** The bookmark that goes when its carry no longer needs it: null where it is the user's, or another carry's too. */
export function ownBookmark(
  { id, copy, isOwn }: Carry,
  there: readonly Bookmark[],
  carries: readonly Carry[],
): Bookmark | null {
  const isShared = carries.some((other) => other.id !== id && other.copy === copy);
  return isOwn && !isShared ? (there.find((bookmark) => bookmark.id === copy) ?? null) : null;
}
