/** Chooses notes by stance, colour, tag, author, bookmark and words, all of them together. */
import { foldWords } from '../search/find.ts';
import { type Author, bookmarkId, type Colour, type Note, type Stance } from './note.ts';

export interface NoteFilter {
  /** An empty set keeps all; so with the next two. */
  readonly stances: ReadonlySet<Stance>;
  readonly colours: ReadonlySet<Colour>;
  /** A note is kept when it has any of these. */
  readonly tags: ReadonlySet<string>;
  /** Ids of authors, `ownNotes` for the user's own; a note is kept when it is by any of these. */
  readonly authors: ReadonlySet<string>;
  /** True keeps only notes that begin in a bookmarked line. */
  readonly bookmarked: boolean;
  /** Each word must stand in the note, its tags, its quotation or its author's name. */
  readonly words: string;
}

/** Stands for the user among the authors: no author has this id. */
export const ownNotes = '';

export const keepAllNotes: NoteFilter = {
  stances: new Set(),
  colours: new Set(),
  tags: new Set(),
  authors: new Set(),
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
      (filter.authors.size === 0 || filter.authors.has(note.author?.id ?? ownNotes)) &&
      (!filter.bookmarked || bookmarks.has(bookmarkId(note.report, note.anchor.start.line))) &&
      (words.length === 0 || saysAll(note, words)),
  );
}

/** True when a filter keeps everything, so that nothing needs to be said about it. */
export function isFilterEmpty(filter: NoteFilter): boolean {
  return (
    filter.stances.size + filter.colours.size + filter.tags.size + filter.authors.size === 0 &&
    !filter.bookmarked &&
    wordsOf(filter).length === 0
  );
}

/** Whose notes there are: the user first, under `ownNotes`, then the others by name. */
export function listAuthors(notes: readonly Note[]): readonly Author[] {
  const authors = new Map<string, Author>();
  for (const { author = own } of notes) authors.set(author.id, author);
  return [...authors.values()].sort(
    (one, other) =>
      Number(other.id === ownNotes) - Number(one.id === ownNotes) || (one.name < other.name ? -1 : 1),
  );
}

const own: Author = { id: ownNotes, name: '' };

function wordsOf({ words }: NoteFilter): string[] {
  return words
    .split(/\s+/)
    .map((word) => foldWords(word))
    .filter((word) => word !== '');
}

function saysAll(note: Note, words: readonly string[]): boolean {
  const said = [note.text, ...note.tags, note.anchor.quote.exact, note.author?.name ?? ''].map((text) =>
    foldWords(text),
  );
  return words.every((word) => said.some((text) => text.includes(word)));
}
