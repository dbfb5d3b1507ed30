/** What leaves this computer: the user's own notes bear their author, and private ones stay at home. */
import { isCopyOfAnothers, originalId } from '../notes/identity.ts';
import type { Author, Note } from '../notes/note.ts';
import type { NoteSet, Removal } from '../notes/removal.ts';

export interface SharedNotes extends NoteSet {
  /** How many private ones were left out. */
  readonly privateNotes: number;
}

/**
 * Every note gets back the id that it has on its author's own computer. Of removals only the user's own leave: what
 * they removed of others' notes is nobody else's business. Copies of others' notes stay, too: under their author's
 * name they would be notes that the author does not know.
 */
export function shareNotes({ notes, removals }: NoteSet, person: Author, withPrivate: boolean): SharedNotes {
  const leaving = withPrivate ? notes : notes.filter((note) => note.isPrivate !== true);
  const isOthers = (note: Note) => note.author?.id !== person.id && isCopyOfAnothers(note);
  return {
    notes: leaving.filter((note) => !isOthers(note)).map((note) => asTheirs(note, person)),
    removals: removals
      .filter(({ author }) => author === undefined || author.id === person.id)
      .map((removal) => asTheirs(removal, person)),
    privateNotes: notes.length - leaving.length,
  };
}

function asTheirs<Made extends Note | Removal>(made: Made, person: Author): Made {
  const author = made.author === undefined || made.author.id === person.id ? person : made.author;
  return { ...made, id: originalId(made), author };
}
