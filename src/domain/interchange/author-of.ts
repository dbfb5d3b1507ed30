/** Who made a note: the one place that files of other programs read it from and write it to. */
import type { Note } from '../notes/note.ts';

export interface ForeignAuthor {
  readonly id: string;
  readonly name: string;
}

/** Null: the user of this computer. */
export function authorOf(note: Note & { readonly author?: ForeignAuthor }): ForeignAuthor | null {
  return note.author ?? null;
}

export function withAuthor(note: Note, author: ForeignAuthor | null): Note {
  return author === null ? note : Object.assign({ ...note }, { author });
}
