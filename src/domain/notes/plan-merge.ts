/** What merging a file's notes into those of this computer comes to, note by note, before anything is stored. */
import { stampAfter } from '../kept/stamps.ts';
import { wordsOf } from './content.ts';
import { idBesideOthers, identityOf, originalId } from './identity.ts';
import { isClashing, mergeNotes } from './merge.ts';
import type { Note } from './note.ts';
import type { NoteSet, Removal } from './removal.ts';

export interface MergePlan {
  /** To be stored beside the others; those of other authors under ids of their own. */
  readonly added: readonly Note[];
  /** How many of them are kept beside a note that has their id, their moment, and other words. */
  readonly clashing: number;
  /** To be stored in place of the older note with the same id. */
  readonly changed: readonly ChangedNote[];
  /** Here, but removed by their authors after they were last changed, at the moment told. */
  readonly removed: readonly { readonly note: Note; readonly moment: string }[];
  /** Of notes that are not here, so that an older file does not bring them in. */
  readonly removals: readonly Removal[];
  /** Of the file: here already. */
  readonly same: readonly Note[];
  /** Of the file: left out, since what is here is newer. */
  readonly kept: readonly Note[];
  /** Of the file: left out, since it was removed later. */
  readonly left: readonly Note[];
}

export interface ChangedNote {
  readonly old: Note;
  readonly new: Note;
}

/**
 * `own` is the user's id as an author, null when they have none yet: notes of that author are the user's own here.
 * Planning the same again, once it is stored, changes nothing.
 */
export function planMerge(stored: NoteSet, incoming: NoteSet, own: string | null): MergePlan {
  const here = asOwn(stored, own);
  const theirs = mergeNotes([withPlainIds(asOwn(incoming, own), here)]);
  const merged = mergeNotes([here, theirs]);
  const storedNotes = new Map(here.notes.map((note, at) => [identityOf(note), stored.notes[at] ?? note]));
  const mergedNotes = new Map(merged.notes.map((note) => [identityOf(note), note]));
  const mergedRemovals = new Map(merged.removals.map((removal) => [identityOf(removal), removal]));

  const added: Note[] = [];
  const changed: ChangedNote[] = [];
  for (const [identity, note] of mergedNotes) {
    const known = storedNotes.get(identity);
    if (known === undefined) {
      const id = idBesideOthers(originalId(note), note.author);
      added.push({ ...(isClashing(note) ? asAnother(note) : note), id });
    } else if (note.changed > known.changed) {
      changed.push({ old: known, new: { ...note, id: known.id } });
    } else if (wordsOf(note) !== wordsOf(known)) {
      changed.push({ old: known, new: { ...asAnother(note), id: known.id } });
    }
  }
  const written = new Set([...added, ...changed.map((each) => each.new)].map(identityOf));
  const known = new Map(here.removals.map((removal) => [identityOf(removal), removal]));
  const leftOut = theirs.notes.filter((note) => !written.has(identityOf(note)));
  const isSame = (note: Note) => {
    const counting = mergedNotes.get(identityOf(note));
    return counting !== undefined && wordsOf(counting) === wordsOf(note);
  };
  const isLeft = (note: Note) => !mergedNotes.has(identityOf(note)) && known.has(identityOf(note));
  return {
    added,
    clashing: merged.notes.filter((note) => isClashing(note) && !storedNotes.has(identityOf(note))).length,
    changed,
    removed: [...storedNotes].flatMap(([identity, note]) => {
      const removal = mergedNotes.has(identity) ? undefined : mergedRemovals.get(identity);
      return removal === undefined ? [] : [{ note, moment: removal.removed }];
    }),
    removals: theirs.removals.filter((removal) => {
      const identity = identityOf(removal);
      const before = known.get(identity);
      return (
        !mergedNotes.has(identity) &&
        !storedNotes.has(identity) &&
        (before === undefined || before.removed < removal.removed)
      );
    }),
    same: leftOut.filter(isSame),
    left: leftOut.filter(isLeft),
    kept: leftOut.filter((note) => !isSame(note) && !isLeft(note)),
  };
}

function asOwn({ notes, removals }: NoteSet, own: string | null): NoteSet {
  const asOwnOf = <Made extends Note | Removal>(made: Made): Made => {
    if (own === null || made.author?.id !== own) return made;
    const { author: _, ...rest } = { ...made, id: originalId(made) };
    // Nothing but the author is left out, who may be absent.
    return rest as Made;
  };
  return { notes: notes.map(asOwnOf), removals: removals.map(asOwnOf) };
}

/** A clash is over once it is stored: from then on each is a note of its own, which no later state of the other ends. */
function asAnother(note: Note): Note {
  return { ...note, changed: stampAfter(note.changed, note.changed) };
}

/**
 * What has no author can't be let have the id that somebody's note has here, which has a colon before the author's.
 * One's own note keeps such an id, under which it is known here already.
 */
function withPlainIds({ notes, removals }: NoteSet, here: NoteSet): NoteSet {
  const known = new Set([...here.notes, ...here.removals].map(identityOf));
  const plain = <Made extends Note | Removal>(made: Made): Made =>
    made.author === undefined && made.id.includes(':') && !known.has(identityOf(made))
      ? { ...made, id: made.id.replaceAll(':', '.') }
      : made;
  return { notes: notes.map(plain), removals: removals.map(plain) };
}
