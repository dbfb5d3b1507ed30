/**
 * Stores what comes in from files in one transaction, in slices: each record gives way to what is later here. A worker
 * does it, for the transaction of a great many notes would hold up the page.
 */
import type { ImportChanges } from '../../domain/interchange/import-changes.ts';
import { isGone, type Kept, keyOfKept } from '../../domain/kept/kept.ts';
import { stampAfter } from '../../domain/kept/stamps.ts';
import { idBesideOthers, originalId } from '../../domain/notes/identity.ts';
import type { Author, Bookmark, Note } from '../../domain/notes/note.ts';
import type { Removal } from '../../domain/notes/removal.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { Change } from './change.ts';
import { database } from './database.ts';
import { keptBookmark, keptNote } from './kept-rows.ts';
import { inTransaction, type SaveFailureCode } from './transaction.ts';

/** How many are written at a time. */
const slice = 500;

/** What was stored, which the journal must get too. */
export async function storeImport(changes: ImportChanges): Promise<Result<readonly Kept[], SaveFailureCode>> {
  let stored: readonly Kept[] = [];
  const code = await inTransaction(['notes', 'bookmarks'], async () => {
    stored = [
      ...(await inSlices(changes.notes, storeNotes)),
      ...(await inSlices(changes.removed, removeNotes)),
      ...(await inSlices(changes.removals, keepRemovals)),
      ...(await inSlices(changes.bookmarks, storeBookmarks)),
    ];
  });
  return code === null ? success(stored) : failure(code);
}

/** As one step that can be undone; that a note which never was here was removed is none of it. */
export function stepOfImport({ notes, removed, bookmarks }: ImportChanges): readonly Change[] {
  return [
    ...notes.map((each): Change => ({ table: 'notes', ...each, isImported: true })),
    ...removed.map(({ note }): Change => ({ table: 'notes', before: note, after: null })),
    ...bookmarks.map((after): Change => ({ table: 'bookmarks', before: null, after })),
  ];
}

async function inSlices<Each>(
  all: readonly Each[],
  store: (some: readonly Each[]) => Promise<readonly Kept[]>,
): Promise<readonly Kept[]> {
  const stored: (readonly Kept[])[] = [];
  for (let from = 0; from < all.length; from += slice)
    stored.push(await store(all.slice(from, from + slice)));
  return stored.flat();
}

async function storeNotes(some: readonly { readonly after: Note }[]): Promise<readonly Kept[]> {
  const { current, binned } = await readNotes(some.map(({ after }) => after.id));
  const stored = some.flatMap(({ after }, at): Note[] => {
    const known = current[at];
    if (known && known.changed >= after.changed) return [];
    return [{ ...after, changed: stampAfter(after.changed, known?.changed, binned[at]?.stamp) }];
  });
  await Promise.all([
    database.notes.bulkPut(stored),
    database.bin.bulkDelete(stored.map(({ id }) => keyOfKept({ table: 'notes', id }))),
  ]);
  return stored.map(keptNote);
}

/** What was changed here later stays. */
async function removeNotes(
  some: readonly { readonly note: Note; readonly moment: string }[],
): Promise<readonly Kept[]> {
  const { current, binned } = await readNotes(some.map(({ note }) => note.id));
  const now = new Date().toISOString();
  const removed = some.flatMap(({ note, moment }, at): Kept[] => {
    const known = current[at] ?? note;
    if (known.changed > moment || (binned[at]?.stamp ?? '') >= moment) return [];
    const kept = { ...keptNote(known), isRemoved: true };
    // What is older than the bin keeps things would come back from the journal.
    const isOld = isGone({ ...kept, stamp: moment }, now);
    return [{ ...kept, stamp: isOld ? stampAfter(now, known.changed) : moment }];
  });
  await Promise.all([
    database.notes.bulkDelete(removed.map(({ id }) => id)),
    database.bin.bulkPut(removed.map((kept) => ({ ...kept, key: keyOfKept(kept) }))),
  ]);
  return removed;
}

/** Of a note that never was here there is nothing to take back: only whose it was. */
interface NeverHere {
  readonly id: string;
  readonly author?: Author;
}

async function keepRemovals(some: readonly Removal[]): Promise<readonly Kept[]> {
  const ids = some.map((removal) => idBesideOthers(originalId(removal), removal.author));
  const { current, binned } = await readNotes(ids);
  const removed = some.flatMap(({ author, removed: stamp }, at): Kept[] => {
    const id = ids[at] ?? '';
    const known = binned[at];
    if (current[at] !== undefined || (known !== undefined && known.stamp >= stamp)) return [];
    const value: NeverHere = { id, ...(author && { author }) };
    return [{ table: 'notes', id, stamp, isRemoved: true, value: known?.value ?? value }];
  });
  await database.bin.bulkPut(removed.map((kept) => ({ ...kept, key: keyOfKept(kept) })));
  return removed;
}

async function storeBookmarks(some: readonly Bookmark[]): Promise<readonly Kept[]> {
  const [current, binned] = await Promise.all([
    database.bookmarks.bulkGet(some.map(({ id }) => id)),
    database.bin.bulkGet(some.map(({ id }) => keyOfKept({ table: 'bookmarks', id }))),
  ]);
  const stored = some.flatMap((bookmark, at): Bookmark[] =>
    current[at] ? [] : [{ ...bookmark, created: stampAfter(bookmark.created, binned[at]?.stamp) }],
  );
  await Promise.all([
    database.bookmarks.bulkPut(stored),
    database.bin.bulkDelete(stored.map(({ id }) => keyOfKept({ table: 'bookmarks', id }))),
  ]);
  return stored.map(keptBookmark);
}

async function readNotes(ids: readonly string[]) {
  const [current, binned] = await Promise.all([
    database.notes.bulkGet([...ids]),
    database.bin.bulkGet(ids.map((id) => keyOfKept({ table: 'notes', id }))),
  ]);
  return { current, binned };
}
