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
export function authorOf(note: Note): ForeignAuthor | null {
  return note.author ?? null;
}

/** The same person is the same author in every file: an id that can't be had here becomes one made from it. */
export function asAuthor({ id, name }: ForeignAuthor): Author {
  return {
    id: authorIdPattern.test(id) ? id : `named.${digestOfWords(id)}`,
    name: plainName(name) || plainName(id),
  };
}

function plainName(name: string): string {
  const plain = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return withoutHalves(plain.slice(0, limits.name)).trim();
}
