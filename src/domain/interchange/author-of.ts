/** Who made a note: the one place that files of other programs read it from and write it to. */
import { digestOfWords } from '../kept/digest.ts';
import { authorIdPattern } from '../notes/identity.ts';
import { type Author, limits, type Note } from '../notes/note.ts';
import { withoutHalves } from './code-points.ts';

export interface ForeignAuthor {
  readonly id: string;
  readonly name: string;
}

/** Null: the user of this computer. */
export function authorOf({ author }: Note): Author | null {
  return author ?? null;
}

/**
 * As an author is kept here: an id that none here can have (`acct:li@example.org`, 「李明」) gives the same other one
 * always. Null where it is the user, whose id as an author is `own`, or where nobody is named.
 */
export function authorHere(given: ForeignAuthor | null, own: string | null): Author | null {
  if (given === null) return null;
  const id = authorIdPattern.test(given.id) ? given.id : `named.${digestOfWords(given.id)}`;
  return id === own ? null : { id, name: plainName(given.name) || plainName(given.id) };
}

function plainName(name: string): string {
  const plain = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return withoutHalves(plain.slice(0, limits.name)).trim();
}
