/** What a note says, as strings that are equal exactly when notes say the same. */
import type { Note } from './note.ts';

/** All that a note says but its id, in one string that is equal exactly when the notes are. */
export function contentOf(note: Note): string {
  const { start, end, version, position, quote } = note.anchor;
  // What earlier versions did not know is there only where it says something, so that their strings stay the same.
  const later = note.author || note.isPrivate ? [note.author?.id ?? null, note.isPrivate ?? false] : [];
  return JSON.stringify([
    note.report,
    [start.line, start.offset, end.line, end.offset],
    [version, position.start, position.end],
    [quote.exact, quote.prefix, quote.suffix],
    note.colour,
    note.stance,
    note.tags,
    note.text,
    note.created,
    note.changed,
    ...later,
  ]);
}

/** What its author made: neither where it stands, which each computer finds out in its own text, nor when it was changed. */
export function wordsOf(note: Note): string {
  return JSON.stringify([
    note.anchor.quote.exact,
    note.colour,
    note.stance,
    note.tags,
    note.text,
    note.created,
    note.isPrivate ?? false,
  ]);
}
