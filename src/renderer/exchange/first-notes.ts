/** Of very many notes those that a file begins with, without putting all of them in order. */
import type { Note } from '../../domain/notes/note.ts';

/** Of the first of the documents that has some, in the order in which they stand in it. */
export function firstNotes(
  notes: readonly Note[],
  documents: readonly string[],
  most: number,
): readonly Note[] {
  const used = new Set(notes.map(({ report }) => report));
  const document = documents.find((id) => used.has(id));
  const first: Note[] = [];
  const at = ({ anchor }: Note) => anchor.position.start;
  for (const note of notes) {
    if (note.report !== document) continue;
    const last = first.at(-1);
    if (first.length === most && last && at(last) <= at(note)) continue;
    const next = first.findIndex((each) => at(each) > at(note));
    first.splice(next === -1 ? first.length : next, 0, note);
    if (first.length > most) first.pop();
  }
  return first;
}
