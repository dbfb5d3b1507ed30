/** What a change comes to in the database as it is by then, which another window may have written to. */
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import { type Kept, keyOfKept } from '../../domain/kept/kept.ts';
import { stampAfter } from '../../domain/kept/stamps.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { mergeWriting } from '../../domain/prepare/merge-writing.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import type { Change } from './change.ts';
import { database } from './database.ts';
import {
  keptBookmark,
  keptCarry,
  keptDocument,
  keptJoin,
  keptNote,
  keptPlace,
  keptWriting,
} from './kept-rows.ts';
import type { ReadingPlace } from './places.ts';

/**
 * What is to be stored and recorded, later than any state of the record that is known here; null when there is
 * nothing to do. Within a transaction over the change's table and the bin.
 */
export async function outcomeOf(change: Change): Promise<Kept | null> {
  switch (change.table) {
    case 'notes':
      return await outcomeOfNote(change);
    case 'bookmarks':
      return await outcomeOfBookmark(change.before, change.after);
    case 'documents':
      return await outcomeOfDocument(change.before, change.after);
    case 'carries':
      return await outcomeOfCarry(change.before, change.after);
    case 'writings':
      return await outcomeOfWriting(change.before, change.after);
    case 'joins':
      return await outcomeOfJoin(change.before, change.after);
    case 'places':
      return await outcomeOfPlace(change.before, change.after);
  }
}

/** The same as well as it can be told when the database does not answer. */
export function outcomeWithoutDatabase(change: Change): Kept | null {
  const [before, after] = keptStates(change);
  return after ?? (before ? removed(before) : null);
}

/** What is removed in one go is removed at one moment, by which it is known to belong together. */
export function atOneMoment(outcome: readonly Kept[]): readonly Kept[] {
  const last = outcome.reduce(
    (latest, { isRemoved, stamp }) => (isRemoved && stamp > latest ? stamp : latest),
    '',
  );
  return outcome.map((kept) => (kept.isRemoved ? { ...kept, stamp: last } : kept));
}

function keptStates(change: Change): readonly [Kept | null, Kept | null] {
  switch (change.table) {
    case 'notes':
      return [change.before && keptNote(change.before), change.after && keptNote(change.after)];
    case 'bookmarks':
      return [change.before && keptBookmark(change.before), change.after && keptBookmark(change.after)];
    case 'documents':
      return [change.before && keptDocument(change.before), change.after && keptDocument(change.after)];
    case 'carries':
      return [change.before && keptCarry(change.before), change.after && keptCarry(change.after)];
    case 'writings':
      return [change.before && keptWriting(change.before), change.after && keptWriting(change.after)];
    case 'joins':
      return [change.before && keptJoin(change.before), change.after && keptJoin(change.after)];
    case 'places':
      return [change.before && keptPlace(change.before), change.after && keptPlace(change.after)];
  }
}

async function outcomeOfNote(change: Change & { readonly table: 'notes' }): Promise<Kept | null> {
  if (change.isNew && change.after) return keptNote(change.after);
  if (change.after) return await noteAfter(change.before, change.after, change.isImported ?? false);
  if (!change.before) return null;
  const { id } = change.before;
  const [current, binned] = await Promise.all([database.notes.get(id), stampInBin('notes', id)]);
  return removed(keptNote(current ?? change.before), binned);
}

async function noteAfter(before: Note | null, after: Note, isImported: boolean): Promise<Kept | null> {
  const [current, binned] = await Promise.all([database.notes.get(after.id), stampInBin('notes', after.id)]);
  // What comes back, or comes in, gives way to what somebody made of it meanwhile.
  const givesWay = isImported || !before;
  if (givesWay && current && current.changed >= after.changed) return null;
  const note = before && current ? mergeEdit(before, after, current) : after;
  return keptNote({ ...note, changed: stampAfter(note.changed, current?.changed, binned) });
}

async function outcomeOfBookmark(before: Bookmark | null, after: Bookmark | null): Promise<Kept | null> {
  const id = (after ?? before)?.id;
  if (id === undefined) return null;
  const [current, binned] = await Promise.all([database.bookmarks.get(id), stampInBin('bookmarks', id)]);
  if (after) return current ? null : keptBookmark({ ...after, created: stampAfter(after.created, binned) });
  const present = current ?? before;
  return present && removed(keptBookmark(present), binned);
}

async function outcomeOfDocument(
  before: LibraryDocument | null,
  after: LibraryDocument | null,
): Promise<Kept | null> {
  const id = (after ?? before)?.id;
  if (id === undefined) return null;
  const [current, binned] = await Promise.all([database.documents.get(id), stampInBin('documents', id)]);
  if (!after) {
    const present = current ?? before;
    return present && removed(keptDocument(present), binned);
  }
  // What comes back, or comes in, gives way to what is there.
  if (!before && current && current.changed >= after.changed) return null;
  const document = before && current ? mergeDocument(before, after, current) : after;
  return keptDocument({ ...document, changed: stampAfter(document.changed, current?.changed, binned) });
}

async function outcomeOfCarry(before: Carry | null, after: Carry | null): Promise<Kept | null> {
  const id = (after ?? before)?.id;
  if (id === undefined) return null;
  const [current, binned] = await Promise.all([database.carries.get(id), stampInBin('carries', id)]);
  // The user decided one thing or the other: there is nothing of both to keep.
  if (after) return keptCarry({ ...after, changed: stampAfter(after.changed, current?.changed, binned) });
  const present = current ?? before;
  return present && removed(keptCarry(present), binned);
}

async function outcomeOfWriting(before: Writing | null, after: Writing | null): Promise<Kept | null> {
  const id = (after ?? before)?.id;
  if (id === undefined) return null;
  const [current, binned] = await Promise.all([database.writings.get(id), stampInBin('writings', id)]);
  if (!after) {
    const present = current ?? before;
    return present && removed(keptWriting(present), binned);
  }
  // What comes back gives way to what is there.
  if (!before && current && current.changed >= after.changed) return null;
  const writing = before && current ? mergeWriting(before, after, current) : after;
  return keptWriting({ ...writing, changed: stampAfter(writing.changed, current?.changed, binned) });
}

async function outcomeOfJoin(before: FigureJoin | null, after: FigureJoin | null): Promise<Kept | null> {
  const id = (after ?? before)?.id;
  if (id === undefined) return null;
  const [current, binned] = await Promise.all([database.joins.get(id), stampInBin('joins', id)]);
  // One decision takes the place of the other.
  if (after) return keptJoin({ ...after, changed: stampAfter(after.changed, current?.changed, binned) });
  const present = current ?? before;
  return present && removed(keptJoin(present), binned);
}

async function outcomeOfPlace(before: ReadingPlace | null, after: ReadingPlace | null): Promise<Kept | null> {
  const id = (after ?? before)?.report;
  if (id === undefined) return null;
  const [current, binned] = await Promise.all([database.places.get(id), stampInBin('places', id)]);
  if (after) return current ? null : keptPlace({ ...after, visited: stampAfter(after.visited, binned) });
  const present = current ?? before;
  return present && removed(keptPlace(present), binned);
}

export async function stampInBin(table: string, id: string): Promise<string | undefined> {
  return (await database.bin.get(keyOfKept({ table, id })))?.stamp;
}

function removed(kept: Kept, binned?: string): Kept {
  return { ...kept, isRemoved: true, stamp: stampAfter(new Date().toISOString(), kept.stamp, binned) };
}

/** Of what a document says of itself each field is one that can be edited. */
function mergeDocument(
  before: LibraryDocument,
  after: LibraryDocument,
  current: LibraryDocument,
): LibraryDocument {
  const info = mergeEdit(before.info, after.info, current.info);
  return { ...mergeEdit(before, after, current), info };
}

/**
 * Only the fields that this edit changed, laid over what another window may have stored since; a field that it took
 * away goes.
 */
function mergeEdit<Made extends object>(before: Made, after: Made, current: Made): Made {
  const kept = Object.entries(current).filter(([field]) => field in after || !(field in before));
  const edited = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Made]),
  );
  // Of the fields only those are left out that a record may lack.
  return Object.fromEntries([...kept, ...edited]) as Made;
}
