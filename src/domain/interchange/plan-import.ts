/** What importing notes from files of every kind would do, all of them together, before anything is stored. */
import { stampAfter } from '../kept/stamps.ts';
import { idBesideOthers, identityOf, originalId } from '../notes/identity.ts';
import { mergeBookmarks } from '../notes/merge.ts';
import type { Author, Bookmark, Note } from '../notes/note.ts';
import { planMerge } from '../notes/plan-merge.ts';
import type { NoteSet, Removal } from '../notes/removal.ts';
import { adoptDocuments } from './adopt-documents.ts';
import { type CheckedNotes, checkAgainst } from './check-notes-file.ts';
import type { ForeignNote } from './foreign-note.ts';
import type { DoubtfulNote, ForeignPlan } from './foreign-plan.ts';
import { hintKey } from './match-document.ts';
import { joinNotesFiles } from './merge-notes-files.ts';
import { type NotesFile, notesFileFormat, notesFileVersion, type VersionedReport } from './notes-file.ts';
import { planForeign } from './plan-foreign.ts';

export interface ImportGiven {
  readonly files: readonly NotesFile[];
  readonly foreign: readonly ForeignNote[];
  readonly documents: readonly VersionedReport[];
  readonly stored: NoteSet & { readonly bookmarks: readonly Bookmark[] };
  /** What the user answered: by the key of a document that is not at hand, the id of one that is. */
  readonly chosen: ReadonlyMap<string, string>;
  /** The user's id as an author; null when they have none yet. */
  readonly own: string | null;
  /** ISO 8601 with milliseconds, UTC. */
  readonly now: string;
  readonly makeId: () => string;
}

export interface ImportPlan {
  /** New, on the very words that they were made on. */
  readonly added: readonly Note[];
  /** New, but their place is to be confirmed. */
  readonly doubtful: readonly DoubtfulNote[];
  /** New, without a place: kept with their quotation. */
  readonly unplaced: readonly Note[];
  /** Here already, and saying something else. */
  readonly pairs: readonly NotePair[];
  /** Here, and removed by their authors since. */
  readonly removed: readonly { readonly note: Note; readonly moment: string }[];
  /** Of notes that are not here, so that an older file does not bring them in. */
  readonly removals: readonly Removal[];
  /** In the files, but removed here later. */
  readonly left: readonly Note[];
  readonly same: number;
  /** Of all that is new: kept beside another that has the same id and moment. */
  readonly clashing: number;
  /** Of the new and the changed: found at another place than the file says. */
  readonly moved: number;
  readonly bookmarks: readonly Bookmark[];
  readonly unplacedBookmarks: number;
  /** Longer than a note can be. */
  readonly tooLong: number;
  readonly unknown: readonly UnknownImport[];
  /** Whose notes the files have; who has most first. */
  readonly people: readonly ImportedPerson[];
}

export interface NotePair {
  readonly stored: Note;
  /** With the id of the stored one. */
  readonly incoming: Note;
  /** Which counts unless the user says otherwise. */
  readonly winner: 'stored' | 'incoming';
  /** Which was changed later; both at one moment; or the file is another program's, where the user decides. */
  readonly reason: 'later' | 'same-moment' | 'foreign';
}

/** A document that is not at hand, or of which several may be meant. */
export interface UnknownImport {
  readonly key: string;
  readonly title: string;
  readonly notes: number;
  readonly bookmarks: number;
  /** Ids of the documents that may be meant. */
  readonly candidates: readonly string[];
}

export interface ImportedPerson {
  /** Null: the user. */
  readonly author: Author | null;
  readonly notes: number;
}

export function planImport(given: ImportGiven): ImportPlan {
  const { stored, own } = given;
  const file = withoutUnknown(given);
  const checked = checkAgainst(given.documents, file);
  const incoming = [
    ...checked.notes,
    ...checked.doubtful.map(({ asQuoted }) => asQuoted),
    ...checked.unplaced,
  ];
  const plan = planMerge(stored, { notes: incoming, removals: file.removals }, own);
  const sorted = sortAdded(plan.added, checked, own);
  const storedBy = new Map(stored.notes.map((note) => [identityIn(note, own), note]));
  const foreign = planForeign({
    notes: given.foreign,
    documents: given.documents,
    stored: {
      notes: [...stored.notes, ...plan.added],
      bookmarks: [...stored.bookmarks, ...checked.bookmarks],
    },
    chosen: given.chosen,
    now: given.now,
    makeId: given.makeId,
    own,
  });
  const bookmarked = new Set(stored.bookmarks.map(({ id }) => id));
  return {
    added: [...sorted.certain, ...foreign.added],
    doubtful: [...sorted.doubtful, ...foreign.doubtful],
    unplaced: [...sorted.unplaced, ...foreign.unplaced],
    pairs: [
      ...plan.changed.map(
        ({ old, new: next }): NotePair => ({
          stored: old,
          incoming: next,
          winner: 'incoming',
          reason: isRightAfter(next.changed, old.changed) ? 'same-moment' : 'later',
        }),
      ),
      ...plan.kept.flatMap((note): NotePair[] => {
        const known = storedBy.get(identityIn(note, own));
        if (known === undefined) return [];
        const reason = known.changed === note.changed ? 'same-moment' : 'later';
        return [{ stored: known, incoming: { ...note, id: known.id }, winner: 'stored', reason }];
      }),
      ...foreign.different.map((each): NotePair => ({ ...each, winner: 'stored', reason: 'foreign' })),
    ],
    removed: plan.removed,
    removals: plan.removals,
    left: plan.left.map((note) => ({ ...note, id: idBesideOthers(originalId(note), note.author) })),
    same: plan.same.length + foreign.same.length,
    clashing: plan.clashing,
    moved: checked.moved,
    bookmarks: mergeBookmarks([checked.bookmarks.filter(({ id }) => !bookmarked.has(id)), foreign.bookmarks]),
    unplacedBookmarks: checked.unplacedBookmarks.length + foreign.unplacedBookmarks.length,
    tooLong: foreign.tooLong.length,
    unknown: [...unknownOfFiles(checked), ...unknownOfForeign(foreign)],
    people: countPeople([...incoming, ...notesOf(foreign)], own),
  };
}

/** All files as one, their documents called as they are here, or as the user says. */
function withoutUnknown({ files, documents, chosen }: ImportGiven): NotesFile {
  if (files.length === 0) return nothing;
  const file = joinNotesFiles(files);
  if (chosen.size === 0) return adoptDocuments(file, documents);
  const answered = (id: string) => chosen.get(fileKey(id)) ?? id;
  return adoptDocuments(
    {
      ...file,
      documents: file.documents.map((document) => ({ ...document, id: answered(document.id) })),
      notes: file.notes.map((note) => ({ ...note, report: answered(note.report) })),
      bookmarks: file.bookmarks.map((bookmark) => ({ ...bookmark, report: answered(bookmark.report) })),
    },
    documents,
  );
}

const nothing: NotesFile = {
  format: notesFileFormat,
  version: notesFileVersion,
  exported: '',
  documents: [],
  notes: [],
  bookmarks: [],
  removals: [],
};

/** By the place that each has, which merging does not look at. */
function sortAdded(added: readonly Note[], checked: CheckedNotes, own: string | null) {
  const keyOf = (note: Note) => `${identityIn(note, own)}\n${note.anchor.quote.exact}`;
  const doubts = new Map(checked.doubtful.map((each) => [keyOf(each.asQuoted), each]));
  const lost = new Set(checked.unplaced.map(keyOf));
  const certain: Note[] = [];
  const doubtful: DoubtfulNote[] = [];
  const unplaced: Note[] = [];
  for (const note of added) {
    const doubt = doubts.get(keyOf(note));
    if (doubt) doubtful.push({ ...doubt, note: { ...note, anchor: doubt.note.anchor }, asQuoted: note });
    else (lost.has(keyOf(note)) ? unplaced : certain).push(note);
  }
  return { certain, doubtful, unplaced };
}

/** Whose note it is, where the user's own may bear their author and may not. */
function identityIn(note: Note, own: string | null): string {
  if (own === null || note.author?.id !== own) return identityOf(note);
  const { author: _, ...rest } = note;
  return identityOf({ ...rest, id: originalId(note) });
}

function fileKey(id: string): string {
  return `file:${id}`;
}

function unknownOfFiles({ unknown }: CheckedNotes): UnknownImport[] {
  return unknown.map(({ id, ...counted }) => ({ key: fileKey(id), ...counted, candidates: [] }));
}

function unknownOfForeign({ unknown }: ForeignPlan): UnknownImport[] {
  return unknown.map(({ hint, candidates, notes }) => ({
    key: hintKey(hint),
    title: hint.title ?? '',
    notes: notes.filter(({ kind }) => kind === 'note').length,
    bookmarks: notes.filter(({ kind }) => kind === 'bookmark').length,
    candidates,
  }));
}

function notesOf({ added, doubtful, unplaced, same, different }: ForeignPlan): Note[] {
  return [
    ...[...added, ...unplaced, ...same],
    ...doubtful.map(({ note }) => note),
    ...different.map(({ incoming }) => incoming),
  ];
}

function countPeople(notes: readonly Note[], own: string | null): ImportedPerson[] {
  const people = new Map<string | null, { author: Author | null; notes: number }>();
  for (const { author } of notes) {
    const id = author === undefined || author.id === own ? null : author.id;
    const known = people.get(id);
    if (known) known.notes += 1;
    else people.set(id, { author: id === null || author === undefined ? null : author, notes: 1 });
  }
  return [...people.values()].sort((one, other) => other.notes - one.notes);
}

/** States of one moment become one after the other when they are stored. */
function isRightAfter(moment: string, before: string): boolean {
  return moment === stampAfter(before, before);
}
