/** Reads the JSON of another program's notes entry by entry: one that is wrong does not keep the others out. */
import * as v from 'valibot';
import {
  type FaultyEntry,
  type ForeignFileFailure,
  foreignLimits,
} from '../domain/interchange/foreign-file.ts';
import type { ForeignNote } from '../domain/interchange/foreign-note.ts';
import { failure, type Result, success } from '../domain/result.ts';

export function parseJson(text: string): Result<unknown, ForeignFileFailure> {
  if (text.trim() === '') return failure({ code: 'empty' });
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return failure({ code: 'truncated' });
  }
}

export interface ReadEntries {
  readonly notes: readonly ForeignNote[];
  readonly faulty: readonly FaultyEntry[];
}

export function readEntries<Schema extends v.GenericSchema>(
  entries: readonly unknown[],
  schema: Schema,
  read: (entry: v.InferOutput<Schema>) => ForeignNote,
): Result<ReadEntries, ForeignFileFailure> {
  const { notes: limit } = foreignLimits;
  if (entries.length > limit) return failure({ code: 'too-large', what: 'notes', limit });
  if (entries.length === 0) return failure({ code: 'empty' });
  const notes: ForeignNote[] = [];
  const faulty: FaultyEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = v.safeParse(schema, entry, { abortEarly: true });
    if (parsed.success) notes.push(read(parsed.output));
    else faulty.push({ entry: index + 1, path: v.getDotPath(parsed.issues[0]) ?? '' });
  }
  return success({ notes, faulty });
}
