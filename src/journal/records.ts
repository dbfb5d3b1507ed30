/** What the lines of the journal's files say: headers, changes, the end of a snapshot. */
import * as v from 'valibot';
import { snapshotReasons } from '../bridge.ts';
import { isShallow, type Kept } from '../domain/kept/kept.ts';

export const formatName = 'yiyue-journal';
export const formatVersion = 1;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const generation = v.pipe(count, v.minValue(1));

/** What every version's headers have. */
export const anyHeaderSchema = v.object({
  format: v.literal(formatName),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

export const journalHeaderSchema = v.object({
  format: v.literal(formatName),
  version: v.literal(formatVersion),
  kind: v.literal('journal'),
  generation,
  /** ISO 8601, UTC. */
  created: v.string(),
  /** The number of the first change in it: changes are numbered on over all files. */
  seq: v.pipe(count, v.minValue(1)),
  /** How many numbers right before that were given up, since writing them failed. */
  voided: count,
});
export type JournalHeader = v.InferOutput<typeof journalHeaderSchema>;

export const snapshotHeaderSchema = v.object({
  format: v.literal(formatName),
  version: v.literal(formatVersion),
  kind: v.literal('snapshot'),
  generation,
  created: v.string(),
  reason: v.picklist(snapshotReasons),
  notes: count,
  bookmarks: count,
  /** Not said by versions that had none. */
  documents: v.optional(count, 0),
  writings: v.optional(count, 0),
  added: count,
  changed: count,
  removed: count,
  /** The number of the last change that it covers; 0 when it covers none. */
  seq: count,
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

const changesSchema = v.object({
  seq: v.pipe(count, v.minValue(1)),
  at: v.string(),
  changes: v.pipe(v.array(keptSchema), v.minLength(1)),
});
/** Changes that were written at once, numbered from `seq` on. */
export type Changes = v.InferOutput<typeof changesSchema>;

const endSchema = v.object({
  /** How many records there are. */
  end: count,
  /** Of all bytes before this line, in hex. */
  sha256: v.string(),
});
export type SnapshotEnd = v.InferOutput<typeof endSchema>;

/** JSON of a record, its fields in one order. */
export function textOf({ table, id, stamp, isRemoved, value }: Kept): string {
  return JSON.stringify({ table, id, stamp, isRemoved, value: value ?? null });
}

/** As `textOf` makes them, in one record. */
export function changesText(seq: number, at: string, texts: readonly string[]): string {
  return `{"seq":${seq},"at":${JSON.stringify(at)},"changes":[${texts.join(',')}]}`;
}

export const asKept = (json: string) => read(keptSchema, json);
export const asChanges = (json: string) => read(changesSchema, json);
export const asSnapshotEnd = (json: string) => read(endSchema, json);

/** Null when it is none. */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  json: string,
): v.InferOutput<Schema> | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(json));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
