/** Reads a notes file: JSON from outside, checked by a schema, with a reason for whatever is refused. */
import * as v from 'valibot';
import {
  type NotesFile,
  type NotesFileFailure,
  notesFileFormat,
  notesFileLimits,
  notesFileVersion,
} from '../domain/interchange/notes-file.ts';
import { contentOf } from '../domain/notes/merge.ts';
import type { Note } from '../domain/notes/note.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { bookmarkSchema, idSchema, momentSchema, noteSchema, words } from './note-schema.ts';

export interface ParsedNotes {
  readonly file: NotesFile;
  /** How many notes had the id of an earlier, different note and got one of their own. */
  readonly renumbered: number;
}

export function parseNotesFile(text: string): Result<ParsedNotes, NotesFileFailure> {
  if (text.length > notesFileLimits.text) {
    return failure({ code: 'too-large', what: 'text', limit: notesFileLimits.text });
  }
  if (text.trim() === '') return failure({ code: 'empty' });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failure({ code: 'truncated' });
  }
  const head = v.safeParse(fileHead, json);
  if (!head.success) return failure({ code: 'not-notes' });
  const { version, notes } = head.output;
  if (typeof version === 'number' && version > notesFileVersion) return failure({ code: 'newer', version });
  if (Array.isArray(notes) && notes.length > notesFileLimits.notes) {
    return failure({ code: 'too-large', what: 'notes', limit: notesFileLimits.notes });
  }
  const parsed = v.safeParse(notesFile, json, { abortEarly: true });
  if (!parsed.success) return failure({ code: 'invalid', path: v.getDotPath(parsed.issues[0]) ?? '' });
  const file = parsed.output;
  if (file.notes.length + file.bookmarks.length === 0) return failure({ code: 'empty' });
  const separated = separateIds(file.notes);
  return success({ file: { ...file, notes: separated.notes }, renumbered: separated.renumbered });
}

const fileHead = v.object({
  format: v.literal(notesFileFormat),
  version: v.optional(v.unknown()),
  notes: v.optional(v.unknown()),
});

const notesFile = v.object({
  format: v.literal(notesFileFormat),
  version: v.literal(notesFileVersion),
  exported: momentSchema,
  documents: v.array(
    v.object({ id: idSchema, title: words(1000), version: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  notes: v.array(noteSchema),
  bookmarks: v.array(bookmarkSchema),
});

/**
 * A note that stands twice is taken once. One that differs from an earlier one of its id gets an id made from
 * what it says, so that reading the file again makes the same.
 */
function separateIds(notes: readonly Note[]): {
  readonly notes: readonly Note[];
  readonly renumbered: number;
} {
  const counts = new Map<string, number>();
  for (const each of notes) counts.set(each.id, (counts.get(each.id) ?? 0) + 1);
  const separated = new Map<string, Note>();
  const contents = new Map<string, Set<string>>();
  let renumbered = 0;
  for (const each of notes) {
    if (counts.get(each.id) === 1) {
      separated.set(each.id, each);
      continue;
    }
    const known = contents.get(each.id) ?? new Set();
    contents.set(each.id, known);
    const content = contentOf(each);
    if (known.has(content)) continue;
    known.add(content);
    let own = each.id;
    for (let step = 0; separated.has(own) || (step > 0 && counts.has(own)); step += 1) {
      own = `${each.id.slice(0, 100)}-${digest(content, step)}`;
    }
    if (own !== each.id) renumbered += 1;
    separated.set(own, { ...each, id: own });
  }
  return { notes: [...separated.values()], renumbered };
}

/** 32-bit FNV-1a of a text, in base 36; enough to tell apart the few notes that share an id. */
function digest(text: string, seed: number): string {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
