/**
 * Merges sets of notes, whoever made them and in whatever order they are met: the later state of each note counts.
 *
 * A note is told by its author and its id, so nobody's note can take the place of another's. Of its states, and of its
 * removal, the one with the later moment counts; a change is always given a later moment than all that its author's
 * computer knew of the note (`kept/stamps.ts`), so a clock that is wrong can't let an older state win over a newer one.
 * States of one moment that say different things are all kept: one under the note's id, the others under ids made
 * from what they say, until a later state comes. What is merged is a set of maxima, so order, grouping and repetition
 * do not matter.
 */
import { digestOfWords } from '../kept/digest.ts';
import { wordsOf } from './content.ts';
import { idBesideOthers, identityOf, originalId } from './identity.ts';
import type { Author, Bookmark, Note } from './note.ts';
import type { NoteSet, Removal } from './removal.ts';

/** All that the latest moment has of one note: what it says, or that it was removed. */
interface Latest {
  readonly moment: string;
  /** Of other words each, under the note's original id. */
  readonly states: Note[];
  readonly removal: Removal | null;
}

/** In a fixed order, and with ids that are unique among what was not removed. */
export function mergeNotes(sets: readonly NoteSet[]): NoteSet {
  const latest = new Map<string, Latest>();
  for (const { notes, removals } of sets) {
    for (const note of notes) addNote(latest, note);
    for (const removal of removals) addRemoval(latest, removal);
  }
  const nameOf = latestNames(sets);
  const named = <Made extends { readonly author?: Author }>(made: Made): Made =>
    made.author === undefined ? made : { ...made, author: nameOf(made.author) };
  const notes = listStates(latest);
  const uses = new Map<string, number>();
  for (const { id } of notes) uses.set(id, (uses.get(id) ?? 0) + 1);
  return {
    notes: notes
      .map((note) => named((uses.get(note.id) ?? 0) > 1 ? { ...note, id: besideOthers(note) } : note))
      .sort(inOrder),
    removals: [...latest.values()]
      .flatMap(({ removal }) => (removal === null ? [] : [named(removal)]))
      .sort((one, other) => compare(identityOf(one), identityOf(other))),
  };
}

/** Whether the note has its id because another state of the same moment has the one that it was made with. */
export function isClashing(note: Note): boolean {
  return clashingWith(note) !== null;
}

/** A line that is bookmarked on either side is bookmarked after, since the earlier moment. */
export function mergeBookmarks(sets: readonly (readonly Bookmark[])[]): Bookmark[] {
  const merged = new Map<string, Bookmark>();
  for (const bookmark of sets.flat()) {
    const known = merged.get(bookmark.id);
    if (known === undefined || bookmark.created < known.created) merged.set(bookmark.id, bookmark);
  }
  return [...merged.values()].sort((one, other) => compare(one.id, other.id));
}

function addNote(latest: Map<string, Latest>, given: Note): void {
  const note = { ...given, id: clashingWith(given) ?? originalId(given) };
  const key = identityOf(note);
  const known = latest.get(key);
  // Of a note and its removal at one moment the note counts, as in the database.
  const isLater = known === undefined || note.changed > known.moment;
  if (isLater || (note.changed === known.moment && known.removal !== null)) {
    latest.set(key, { moment: note.changed, states: [note], removal: null });
  } else if (note.changed === known.moment) {
    const words = wordsOf(note);
    const at = known.states.findIndex((state) => wordsOf(state) === words);
    const same = known.states[at];
    if (same === undefined) known.states.push(note);
    else if (placing(note) > placing(same)) known.states[at] = note;
  }
}

function addRemoval(latest: Map<string, Latest>, given: Removal): void {
  const removal = { ...given, id: originalId(given) };
  const key = identityOf(removal);
  const known = latest.get(key);
  if (known !== undefined && known.moment >= removal.removed) return;
  latest.set(key, { moment: removal.removed, states: [], removal });
}

/** With original ids, those of clashing states made from what they say. */
function listStates(latest: ReadonlyMap<string, Latest>): Note[] {
  const found: Note[] = [];
  for (const { states } of latest.values()) {
    const [first, ...others] = byWords(states);
    if (first) found.push(first);
    for (const note of others) {
      const clashing = { ...note, id: clashingId(note) };
      // Somebody has changed or removed it since, as a note of its own.
      if (!latest.has(identityOf(clashing))) found.push(clashing);
    }
  }
  return found;
}

/** Which is the note's own state must not depend on what was met first. */
function byWords(states: readonly Note[]): readonly Note[] {
  if (states.length < 2) return states;
  return states.toSorted((one, other) => compare(wordsOf(other), wordsOf(one)));
}

function clashingId(note: Note): string {
  return `${originalId(note)}.${digestOfWords(`${note.changed}${wordsOf(note)}`)}`;
}

/** The original id of the note that this one clashes with, or null. */
function clashingWith(note: Note): string | null {
  const id = originalId(note);
  const [, original, digest] = /^(.+)\.([0-9a-f]{16})$/.exec(id) ?? [];
  if (original === undefined || digest === undefined) return null;
  return clashingId({ ...note, id: idBesideOthers(original, note.author) }) === id ? original : null;
}

function besideOthers(note: Note): string {
  return idBesideOthers(originalId(note), note.author);
}

/** One id has the name that was used with it last; of two at one moment, the one that sorts last. */
function latestNames(sets: readonly NoteSet[]): (author: Author) => Author {
  const names = new Map<string, { readonly moment: string; readonly author: Author }>();
  const add = (author: Author | undefined, moment: string) => {
    if (author === undefined) return;
    const known = names.get(author.id);
    const isLater = known === undefined || moment > known.moment;
    if (isLater || (moment === known.moment && author.name > known.author.name)) {
      names.set(author.id, { moment, author });
    }
  };
  for (const { notes, removals } of sets) {
    for (const { author, changed } of notes) add(author, changed);
    for (const { author, removed } of removals) add(author, removed);
  }
  return (author) => names.get(author.id)?.author ?? author;
}

/** Where a note stands; the document last, since one document may have two ids. */
function placing({ anchor, report }: Note): string {
  const { start, end, version, position, quote } = anchor;
  return JSON.stringify([
    [start.line, start.offset, end.line, end.offset],
    [version, position.start, position.end],
    [quote.prefix, quote.suffix],
    report,
  ]);
}

function inOrder(one: Note, other: Note): number {
  return (
    compare(one.report, other.report) ||
    one.anchor.position.start - other.anchor.position.start ||
    one.anchor.position.end - other.anchor.position.end ||
    compare(one.created, other.created) ||
    compare(one.id, other.id) ||
    compare(identityOf(one), identityOf(other))
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
