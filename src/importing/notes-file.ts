/** Reads a notes file: JSON from outside, checked by a schema, with a reason for whatever is refused. */
import * as v from 'valibot';
import {
  type NotesFile,
  type NotesFileFailure,
  notesFileFormat,
  notesFileLimits,
  notesFileVersion,
} from '../domain/interchange/notes-file.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { bookmarkSchema, idSchema, momentSchema, noteSchema, removalSchema, words } from './note-schema.ts';

export function parseNotesFile(text: string): Result<NotesFile, NotesFileFailure> {
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
  const { version } = head.output;
  if (typeof version === 'number' && version > notesFileVersion) return failure({ code: 'newer', version });
  for (const what of ['notes', 'removals'] as const) {
    const given = head.output[what];
    const limit = notesFileLimits[what];
    if (Array.isArray(given) && given.length > limit) return failure({ code: 'too-large', what, limit });
  }
  const parsed = v.safeParse(notesFileSchema, json, { abortEarly: true });
  if (!parsed.success) return failure({ code: 'invalid', path: v.getDotPath(parsed.issues[0]) ?? '' });
  const file = parsed.output;
  if (file.notes.length + file.bookmarks.length + file.removals.length === 0)
    return failure({ code: 'empty' });
  return success({ ...file, version: notesFileVersion });
}

const fileHead = v.object({
  format: v.literal(notesFileFormat),
  version: v.optional(v.unknown()),
  notes: v.optional(v.unknown()),
  removals: v.optional(v.unknown()),
});

/** As `docs/notes-file.schema.json` has it for other programs. */
export const notesFileSchema = v.object({
  format: v.literal(notesFileFormat),
  version: v.picklist([1, notesFileVersion]),
  exported: momentSchema,
  documents: v.array(
    v.object({ id: idSchema, title: words(1000), version: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  notes: v.array(noteSchema),
  bookmarks: v.array(bookmarkSchema),
  removals: v.optional(v.array(removalSchema), []),
});
