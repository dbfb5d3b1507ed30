/** Which notes of a scope are taken away: as filtered here, private ones only where the user says so. */
import { filterNotes, isFilterEmpty, keepAllNotes, type NoteFilter } from '../../domain/notes/filter.ts';
import {
  type Bookmark,
  type Colour,
  colours,
  type Note,
  type Stance,
  stances,
} from '../../domain/notes/note.ts';

/** Stands for the user of this computer among the ids of authors. */
export const oneself = '';

export interface NoteChoice {
  readonly filter: Pick<NoteFilter, 'stances' | 'colours' | 'tags'>;
  /** Ids of authors; an empty set keeps all. */
  readonly authors: ReadonlySet<string>;
  readonly withPrivate: boolean;
}

export const chooseAll: NoteChoice = { filter: keepAllNotes, authors: new Set(), withPrivate: false };

export interface ChosenNotes {
  readonly notes: readonly Note[];
  /** None when notes are filtered. */
  readonly bookmarks: readonly Bookmark[];
  /** How many of the notes that the filter keeps are private, taken or not. */
  readonly privateNotes: number;
}

export function isChoiceEmpty({ filter, authors }: NoteChoice): boolean {
  return isFilterEmpty({ ...keepAllNotes, ...filter }) && authors.size === 0;
}

export function chooseNotes(
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
  choice: NoteChoice,
): ChosenNotes {
  const { filter, authors, withPrivate } = choice;
  const kept = filterNotes(notes, { ...keepAllNotes, ...filter }, new Set()).filter(
    ({ author }) => authors.size === 0 || authors.has(author?.id ?? oneself),
  );
  const open = kept.filter(({ isPrivate }) => isPrivate !== true);
  return {
    notes: withPrivate ? kept : open,
    bookmarks: isChoiceEmpty(choice) ? bookmarks : [],
    privateNotes: kept.length - open.length,
  };
}

export interface NoteFacets {
  readonly stances: readonly Stance[];
  readonly colours: readonly Colour[];
  /** The most used ones first. */
  readonly tags: readonly string[];
  /** By id, the user of this computer first; of one name two people can be. */
  readonly authors: readonly { readonly id: string; readonly name: string }[];
}

const mostTags = 24;

/** What the notes can be told apart by. */
export function facetsOf(notes: readonly Note[]): NoteFacets {
  const used = { stances: new Set<Stance | null>(), colours: new Set<Colour>() };
  const tags = new Map<string, number>();
  const authors = new Map<string, string>();
  for (const note of notes) {
    used.stances.add(note.stance);
    used.colours.add(note.colour);
    for (const tag of note.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    authors.set(note.author?.id ?? oneself, note.author?.name ?? '');
  }
  return {
    stances: stances.filter((stance) => used.stances.has(stance)),
    colours: colours.filter((colour) => used.colours.has(colour)),
    tags: [...tags]
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostTags)
      .map(([tag]) => tag),
    authors: [...authors]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => Number(other.id === oneself) - Number(one.id === oneself)),
  };
}
