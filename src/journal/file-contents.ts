/** Reads the bytes of a journal or a snapshot, whatever they are: what they hold, and where they are damaged. */
import { createHash, type Hash } from 'node:crypto';
import type * as v from 'valibot';
import type { Entry } from '../domain/kept/kept-state.ts';
import { linesOf } from './lines.ts';
import {
  anyHeaderSchema,
  asChanges,
  asKept,
  asSnapshotEnd,
  type Changes,
  formatVersion,
  type JournalHeader,
  journalHeaderSchema,
  read,
  type SnapshotHeader,
  snapshotHeaderSchema,
} from './records.ts';
import { wholly } from './slices.ts';

export interface JournalContents {
  /** Null when it can't be read. */
  readonly header: JournalHeader | null;
  /** A later version of the app wrote it; nothing else was read. */
  readonly isNewer: boolean;
  readonly records: readonly Changes[];
  /** For each damaged line, how many records stand before it. A torn end is no damage. */
  readonly damage: readonly number[];
}

export interface SnapshotContents {
  readonly header: SnapshotHeader | null;
  readonly isNewer: boolean;
  readonly entries: readonly Entry[];
  /** Nothing in it is cut off, damaged, or missing. */
  readonly isIntact: boolean;
}

export function parseJournal(bytes: Uint8Array): JournalContents {
  return wholly(parsingJournal(bytes));
}

export function parseSnapshot(bytes: Uint8Array): SnapshotContents {
  return wholly(parsingSnapshot(bytes));
}

/** Like `parseJournal`, but yields after every line, so that a long file need not be read in one go. */
export function* parsingJournal(bytes: Uint8Array): Generator<void, JournalContents> {
  let header: JournalHeader | null = null;
  const records: Changes[] = [];
  const damage: number[] = [];
  let isFirst = true;
  for (const line of linesOf(bytes)) {
    const json = line.state === 'read' ? line.json : '';
    if (isFirst && isNewerHeader(json)) return { header: null, isNewer: true, records: [], damage: [] };
    if (isFirst) header = read(journalHeaderSchema, json);
    const isHeader = isFirst && header !== null;
    isFirst = false;
    if (line.state === 'torn' || isHeader) continue;
    const record = asChanges(json);
    if (record === null) damage.push(records.length);
    else records.push(record);
    yield;
  }
  return { header, isNewer: false, records, damage };
}

/** Like `parseSnapshot`, in the same way. */
export function* parsingSnapshot(bytes: Uint8Array): Generator<void, SnapshotContents> {
  let header: SnapshotHeader | null = null;
  const entries: Entry[] = [];
  const hash = createHash('sha256');
  let hashed = 0;
  let state: 'open' | 'ended' | 'damaged' = 'open';
  let isFirst = true;
  for (const line of linesOf(bytes)) {
    const json = line.state === 'read' ? line.json : '';
    if (line.state === 'read') {
      hash.update(bytes.subarray(hashed, line.at));
      hashed = line.at;
    }
    if (isFirst && isNewerHeader(json)) return { header: null, isNewer: true, entries: [], isIntact: false };
    if (isFirst) header = read(snapshotHeaderSchema, json);
    const isHeader = isFirst && header !== null;
    isFirst = false;
    if (isHeader) continue;
    const kept = asKept(json);
    if (kept !== null) entries.push({ kept, text: json });
    const isEnd = kept === null && state === 'open' && isEndOf(json, entries.length, hash);
    if (isEnd) state = 'ended';
    else if (kept === null || state === 'ended') state = 'damaged';
    yield;
  }
  return { header, isNewer: false, entries, isIntact: header !== null && state === 'ended' };
}

/** Of a file's beginning: null when it has no header of this kind that this version knows. */
export function headerIn<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
): v.InferOutput<Schema> | null {
  for (const line of linesOf(bytes)) return line.state === 'read' ? read(schema, line.json) : null;
  return null;
}

function isNewerHeader(json: string): boolean {
  const header = read(anyHeaderSchema, json);
  return header !== null && header.version > formatVersion;
}

/** `before` has met all bytes before this line. */
function isEndOf(json: string, count: number, before: Hash): boolean {
  const end = asSnapshotEnd(json);
  return end?.end === count && end.sha256 === before.copy().digest('hex');
}
