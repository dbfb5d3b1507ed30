/** Searches one of the notes: what it says, its tags, its author's name, and the words that it is about. */
import type { Note } from '../notes/note.ts';
import type { CompiledQuery } from './compile-query.ts';
import { type FoundWords, findInText } from './find-in-text.ts';
import { foldText } from './folded-text.ts';
import type { Folding } from './folding.ts';

export interface FoundNote {
  readonly note: Note;
  /** Ranges of the note's own text; none when only its tags or its quotation have the words. */
  readonly matches: readonly FoundWords[];
}

/** Null when it does not have them; the terms may stand in different parts of it. */
export function searchNote(note: Note, query: CompiledQuery, folding: Folding): FoundNote | null {
  const text = oneLine(note);
  const matches = findInText({ text, folded: foldText(text, folding) }, query);
  return matches.length === 0 ? null : { note, matches: matches.filter(({ to }) => to <= note.text.length) };
}

/** The note's text and then the rest; its line ends are spaces, and each part is a cell of its own. */
function oneLine({ text, tags, anchor, author }: Note): string {
  return [text, ...tags, anchor.quote.exact, author?.name ?? '']
    .map((part) => part.replace(/[\t\n]/g, ' '))
    .join('\t');
}
