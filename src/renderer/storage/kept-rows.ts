/** The database's rows in the form in which they are exchanged with the journal, and back. */
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import { type Kept, keyOfKept, laterKept } from '../../domain/kept/kept.ts';
import { stampAfter } from '../../domain/kept/stamps.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { database, type SettingRecord } from './database.ts';
import type { ReadingPlace } from './places.ts';
import { refuseLaterVersion } from './use-storage-state.ts';

export function keptNote(note: Note): Kept {
  return { table: 'notes', id: note.id, stamp: note.changed, isRemoved: false, value: note };
}

export function keptBookmark(bookmark: Bookmark): Kept {
  return { table: 'bookmarks', id: bookmark.id, stamp: bookmark.created, isRemoved: false, value: bookmark };
}

export function keptPlace(place: ReadingPlace): Kept {
  return { table: 'places', id: place.report, stamp: place.visited, isRemoved: false, value: place };
}

export function keptSetting(setting: SettingRecord): Kept {
  return { table: 'settings', id: setting.key, stamp: setting.changed, isRemoved: false, value: setting };
}

export function keptDocument(document: LibraryDocument): Kept {
  return {
    table: 'documents',
    id: document.id,
    stamp: document.changed,
    isRemoved: false,
    value: document,
  };
}

export function keptCarry(carry: Carry): Kept {
  return { table: 'carries', id: carry.id, stamp: carry.changed, isRemoved: false, value: carry };
}

export function keptWriting(writing: Writing): Kept {
  return { table: 'writings', id: writing.id, stamp: writing.changed, isRemoved: false, value: writing };
}

export function keptJoin(join: FigureJoin): Kept {
  return { table: 'joins', id: join.id, stamp: join.changed, isRemoved: false, value: join };
}

/** The same record as if it had been changed, or removed, at another moment. */
function withStamp(kept: Kept, stamp: string): Kept {
  const field = stampFields.get(kept.table);
  if (kept.isRemoved || field === undefined) return { ...kept, stamp };
  return { ...kept, stamp, value: { ...Object(kept.value), [field]: stamp } };
}

/** Where the records of each table say when they were changed. */
const stampFields = new Map([
  ['notes', 'changed'],
  ['bookmarks', 'created'],
  ['places', 'visited'],
  ['settings', 'changed'],
  ['documents', 'changed'],
  ['carries', 'changed'],
  ['writings', 'changed'],
  ['joins', 'changed'],
]);

/** Those whose rows are kept; the bin has what was removed of them. */
function keptTables() {
  const { notes, bookmarks, places, settings, documents, carries, writings, joins } = database;
  return [notes, bookmarks, places, settings, documents, carries, writings, joins] as const;
}

/** All that the database holds, with what is in the bin. */
export async function readAllKept(): Promise<Kept[]> {
  const { notes, bookmarks, places, settings, documents, carries, writings, joins, bin } = database;
  return await database.transaction('r', [...keptTables(), bin], async () => {
    const rows = await Promise.all([
      notes.toArray(),
      bookmarks.toArray(),
      places.toArray(),
      settings.toArray(),
      documents.toArray(),
      carries.toArray(),
      writings.toArray(),
      joins.toArray(),
      bin.toArray(),
    ]);
    return [
      ...rows[0].map(keptNote),
      ...rows[1].map(keptBookmark),
      ...rows[2].map(keptPlace),
      ...rows[3].map(keptSetting),
      ...rows[4].map(keptDocument),
      ...rows[5].map(keptCarry),
      ...rows[6].map(keptWriting),
      ...rows[7].map(keptJoin),
      ...rows[8].map(({ key: _, ...kept }) => kept),
    ];
  });
}

/** Writes one record within a transaction over its table and the bin. */
export async function writeKept(kept: Kept): Promise<void> {
  const table = database.table<unknown, string>(kept.table);
  if (kept.isRemoved) {
    await Promise.all([table.delete(kept.id), database.bin.put({ ...kept, key: keyOfKept(kept) })]);
  } else {
    await Promise.all([table.put(kept.value), database.bin.delete(keyOfKept(kept))]);
  }
}

/**
 * Writes records in one transaction, each only where it is later than what is there by then: somebody may have gone
 * on writing meanwhile. Gives back what was written.
 */
export async function writeLaterKept(records: readonly Kept[]): Promise<Kept[]> {
  const { bin } = database;
  return await database.transaction('rw', [...keptTables(), bin], async () => {
    refuseLaterVersion();
    const present = new Map((await readAllKept()).map((kept) => [keyOfKept(kept), kept]));
    const later = records.filter((kept) => {
      const known = present.get(keyOfKept(kept));
      return known === undefined || laterKept(kept, known) === kept;
    });
    const removed = later.filter((kept) => kept.isRemoved);
    const live = later.filter((kept) => !kept.isRemoved);
    await bin.bulkPut(removed.map((kept) => ({ ...kept, key: keyOfKept(kept) })));
    await bin.bulkDelete(live.map(keyOfKept));
    for (const table of keptTables()) {
      const own = (each: Kept) => each.table === table.name;
      await database.table<unknown, string>(table.name).bulkDelete(removed.filter(own).map(({ id }) => id));
      await database.table<unknown, string>(table.name).bulkPut(live.filter(own).map(({ value }) => value));
    }
    return later;
  });
}

/** Gives what the database has of records a later moment than the given states of them; gives back what it wrote. */
export async function writeAfter(states: readonly Kept[]): Promise<Kept[]> {
  return await database.transaction('rw', [...keptTables(), database.bin], async () => {
    refuseLaterVersion();
    const present = new Map((await readAllKept()).map((kept) => [keyOfKept(kept), kept]));
    const again = states.flatMap((state) => {
      const kept = present.get(keyOfKept(state));
      return kept ? [withStamp(kept, stampAfter(kept.stamp, state.stamp))] : [];
    });
    await Promise.all(again.map(writeKept));
    return again;
  });
}
