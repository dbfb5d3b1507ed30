/** Chooses notes by stance, colour, tag, bookmark and words, all of them together. */
import { foldWords } from '../search/find.ts';
import { bookmarkId, type Colour, type Note, type Stance } from './note.ts';

export interface NoteFilter {
  /** An empty set keeps all; so with the next two. */
  readonly stances: ReadonlySet<Stance>;
  readonly colours: ReadonlySet<Colour>;
  /** A note is kept when it has any of these. */
  readonly tags: ReadonlySet<string>;
  /** True keeps only notes that begin in a bookmarked line. */
  readonly bookmarked: boolean;
  /** Each word must stand in the note, its tags or its quotation. */
  readonly words: string;
}

export const keepAllNotes: NoteFilter = {
  stances: new Set(),
  colours: new Set(),
  tags: new Set(),
  bookmarked: false,
  words: '',
};

/** `bookmarks` holds the ids of the bookmarks that are set. The order of the notes stays. */
export function filterNotes(
  notes: readonly Note[],
  filter: NoteFilter,
  bookmarks: ReadonlySet<string>,
): Note[] {
  const words = wordsOf(filter);
  return notes.filter(
    (note) =>
      (filter.stances.size === 0 || (note.stance !== null && filter.stances.has(note.stance))) &&
      (filter.colours.size === 0 || filter.colours.has(note.colour)) &&
      (filter.tags.size === 0 || note.tags.some((tag) => filter.tags.has(tag))) &&
      (!filter.bookmarked || bookmarks.has(bookmarkId(note.report, note.anchor.start.line))) &&
      (words.length === 0 || saysAll(note, words)),
  );
}

/** True when a filter keeps everything, so that nothing needs to be said about it. */
export function isFilterEmpty(filter: NoteFilter): boolean {
  return (
    filter.stances.size + filter.colours.size + filter.tags.size === 0 &&
    !filter.bookmarked &&
    wordsOf(filter).length === 0
  );
}

function wordsOf({ words }: NoteFilter): string[] {
  return words
    .split(/\s+/)
    .map((word) => foldWords(word))
    .filter((word) => word !== '');
}

function saysAll(note: Note, words: readonly string[]): boolean {
  const said = [note.text, ...note.tags, note.anchor.quote.exact].map((text) => foldWords(text));
  return words.every((word) => said.some((text) => text.includes(word)));
}
