/** The text of the files that the browser's journal consists of: a header, then one record with its checksum a line. */
import * as v from 'valibot';
import { snapshotReasons } from '../../bridge.ts';
import { isShallow } from '../../domain/kept/kept.ts';
import type { Entry } from '../../domain/kept/kept-state.ts';
import { crc32 } from '../../domain/zip/crc32.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const formatVersion = 1;

export const logHeaderSchema = v.object({
  version: count,
  /** How many records it was begun with: with fewer it was not written to its end. */
  begunWith: count,
});
export type LogHeader = v.InferOutput<typeof logHeaderSchema>;

export const snapshotHeaderSchema = v.object({
  /** ISO 8601, UTC. */
  taken: v.string(),
  reason: v.picklist(snapshotReasons),
  /** Of all that was kept; null of something else. */
  digest: v.nullable(v.string()),
  begunWith: count,
  notes: count,
  bookmarks: count,
  documents: count,
  writings: count,
  added: count,
  changed: count,
  removed: count,
});
export type SnapshotHeader = v.InferOutput<typeof snapshotHeaderSchema>;

const keptSchema = v.object({
  table: v.string(),
  id: v.string(),
  stamp: v.string(),
  isRemoved: v.boolean(),
  value: v.pipe(
    v.unknown(),
    v.check((value) => isShallow(value)),
  ),
});

/** The record's JSON with its fields in one order. Throws when it has none. */
export function entryOf({ table, id, stamp, isRemoved, value }: Entry['kept']): Entry {
  const kept = { table, id, stamp, isRemoved, value: value ?? null };
  return { kept, text: JSON.stringify(kept) };
}

export function writeLines(
  entries: readonly Entry[],
  header?: LogHeader | SnapshotHeader,
): Uint8Array<ArrayBuffer> {
  const lines = [
    ...(header === undefined ? [] : [JSON.stringify(header)]),
    ...entries.map(({ text }) => `{"crc":"${checksumOf(text)}",${text.slice(1)}`),
  ];
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

export interface ReadLines {
  readonly entries: readonly Entry[];
  /** How many lines are no records. */
  readonly broken: number;
  /** Where the last whole line ends, in bytes: what follows was never written to its end. */
  readonly end: number;
}

export function readLines(bytes: Uint8Array<ArrayBuffer>): ReadLines {
  const end = bytes.lastIndexOf(0x0a) + 1;
  const lines = new TextDecoder().decode(bytes.subarray(0, end)).split('\n').slice(0, -1);
  const entries = lines.map(entryIn).filter((entry) => entry !== null);
  return { entries, broken: lines.length - entries.length, end };
}

/** Lines of earlier versions have none; those versions take it for nothing. */
const checksumPattern = /^\{"crc":"([0-9a-f]{8})",/;

function checksumOf(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}

function entryIn(line: string): Entry | null {
  const [prefix, checksum] = checksumPattern.exec(line) ?? [];
  if (prefix && checksumOf(`{${line.slice(prefix.length)}`) !== checksum) return null;
  const parsed = v.safeParse(keptSchema, jsonIn(line));
  return parsed.success ? entryOf({ ...parsed.output, value: parsed.output.value }) : null;
}

/** Of the first line, and where it ends; null when it is not what it should be. */
export function readHeader<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array<ArrayBuffer>,
): { readonly header: v.InferOutput<Schema>; readonly end: number } | null {
  const end = bytes.indexOf(0x0a) + 1;
  const parsed = v.safeParse(schema, jsonIn(new TextDecoder().decode(bytes.subarray(0, end))));
  return parsed.success ? { header: parsed.output, end } : null;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
