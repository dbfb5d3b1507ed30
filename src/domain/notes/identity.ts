/** Which note a note is: its author's id for it, and its author. Others' notes have ids here that can hit no own note. */
import type { Author, Note } from './note.ts';

/** What an author's id is made of: no colon, which parts it from a note's id. */
export const authorIdPattern = /^[\w.-]{1,64}$/;

type Identified = Pick<Note, 'id' | 'author'>;

/** The id that the note has on its author's own computer; however often an author's id stands behind it, the same. */
export function originalId({ id, author }: Identified): string {
  const ending = endingOf(author);
  if (ending === '') return id;
  let original = id;
  while (original.length > ending.length && original.endsWith(ending)) {
    original = original.slice(0, -ending.length);
  }
  return original;
}

/**
 * Whether it is a copy of another's note that was made here, for another version of its document, say: its author
 * knows of no such note.
 */
export function isCopyOfAnothers({ id, author }: Identified): boolean {
  return author !== undefined && !id.endsWith(endingOf(author));
}

/** The id that a note has beside those of other authors; the same on every computer but its author's. */
export function idBesideOthers(original: string, author: Author | undefined): string {
  return `${original}${endingOf(author)}`;
}

/** Equal exactly when two records are states of one note. */
export function identityOf(note: Identified): string {
  return `${note.author?.id ?? ''}\n${originalId(note)}`;
}

function endingOf(author: Author | undefined): string {
  return author === undefined ? '' : `:${author.id}`;
}
