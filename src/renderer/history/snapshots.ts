/** The journal's snapshots as this page asks for them: what they hold is checked before it is shown. */
import type { SnapshotInfo } from '../../bridge.ts';
import type { Made } from '../../domain/kept/compare-kept.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { bookmarkOf, carryOf, documentOf, joinOf, noteOf, writingOf } from '../../importing/kept-records.ts';
import { getJournal } from '../storage/journal.ts';

/** The latest first. */
export async function listSnapshots(): Promise<readonly SnapshotInfo[]> {
  return await getJournal().listSnapshots();
}

export interface Past extends Made {
  /** How much of what was made is in it that can't be read. */
  readonly unreadable: number;
  /** How notes had come to versions: it comes back with them. */
  readonly carries: readonly Carry[];
  /** All that is in it, as it stands there. */
  readonly records: readonly Kept[];
}

/** Null when it can't be read at all. */
export async function readSnapshot(name: string): Promise<Past | null> {
  const records = await getJournal().readSnapshot(name);
  if (!records) return null;
  const live = records.filter(({ isRemoved }) => !isRemoved);
  const notes = live.map(noteOf).filter((note) => note !== null);
  const bookmarks = live.map(bookmarkOf).filter((bookmark) => bookmark !== null);
  const documents = live.map(documentOf).filter((document) => document !== null);
  const writings = live.map(writingOf).filter((writing) => writing !== null);
  const joins = live.map(joinOf).filter((join) => join !== null);
  const made = live.filter(({ table }) => madeTables.has(table));
  const readable = notes.length + bookmarks.length + documents.length + writings.length + joins.length;
  const carries = live.map(carryOf).filter((carry) => carry !== null);
  const unreadable = made.length - readable;
  return { notes, bookmarks, documents, writings, joins, carries, records, unreadable };
}

const madeTables: ReadonlySet<string> = new Set(['notes', 'bookmarks', 'documents', 'writings', 'joins']);

/** `same` when nothing has changed since the latest. */
export async function keepPresent(latest: string | undefined): Promise<'kept' | 'same' | 'failed'> {
  try {
    const outcome = await getJournal().takeSnapshot('editing');
    if (outcome.state === 'failed') return 'failed';
    const [first] = await listSnapshots();
    return first?.name === latest ? 'same' : 'kept';
  } catch {
    return 'failed';
  }
}

/** Before something of the present is replaced: true when it can be looked at later. */
export async function keepBeforeRestoring(): Promise<boolean> {
  const outcome = await getJournal()
    .takeSnapshot('restore')
    .catch(() => null);
  return outcome?.state === 'recorded';
}
