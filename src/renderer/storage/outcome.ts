/** What a change comes to in the database as it is by then, which another window may have written to. */
import { type Kept, keyOfKept } from '../../domain/kept/kept.ts';
import { stampAfter } from '../../domain/kept/stamps.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Change } from './change.ts';
import { database } from './database.ts';
import { keptBookmark, keptNote } from './kept-rows.ts';

/**
 * What is to be stored and recorded, later than any state of the record that is known here; null when there is
 * nothing to do. Within a transaction over the change's table and the bin.
 */
export async function outcomeOf(change: Change): Promise<Kept | null> {
  if (change.table === 'bookmarks') return await outcomeOfBookmark(change.before, change.after);
  if (change.isNew && change.after) return keptNote(change.after);
  if (change.after) return await noteAfter(change.before, change.after, change.isImported ?? false);
  if (!change.before) return null;
  const { id } = change.before;
  const [current, binned] = await Promise.all([database.notes.get(id), stampInBin('notes', id)]);
  return removed(keptNote(current ?? change.before), binned);
}

/** The same as well as it can be told when the database does not answer. */
export function outcomeWithoutDatabase(change: Change): Kept | null {
  const [before, after] = keptStates(change);
  return after ?? (before ? removed(before) : null);
}

function keptStates(change: Change): readonly [Kept | null, Kept | null] {
  return change.table === 'notes'
    ? [change.before && keptNote(change.before), change.after && keptNote(change.after)]
    : [change.before && keptBookmark(change.before), change.after && keptBookmark(change.after)];
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

async function stampInBin(table: string, id: string): Promise<string | undefined> {
  return (await database.bin.get(keyOfKept({ table, id })))?.stamp;
}

function removed(kept: Kept, binned?: string): Kept {
  return { ...kept, isRemoved: true, stamp: stampAfter(new Date().toISOString(), kept.stamp, binned) };
}

/** Only the fields that this edit changed, laid over what another window may have stored since. */
function mergeEdit(before: Note, after: Note, current: Note): Note {
  const edited = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Note]),
  );
  return { ...current, ...Object.fromEntries(edited) };
}
