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
import { bookmarkId, colours, limits, type Note, stances } from '../domain/notes/note.ts';
import { failure, type Result, success } from '../domain/result.ts';

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

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/));
const words = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const place = v.object({ line: id, offset });

/** ISO 8601 in any time zone; the same moment in UTC with milliseconds. */
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/),
  v.check((text) => /^\d{4}-/.test(inUtc(text))),
  v.transform(inUtc),
);

function inUtc(text: string): string {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

const tags = v.pipe(
  v.array(v.string()),
  v.transform((given) => [
    ...new Set(
      given.map((tag) => withoutControls(tag).replace(/\s+/g, ' ').trim()).filter((tag) => tag !== ''),
    ),
  ]),
  v.maxLength(limits.tags),
  v.check((given) => given.every((tag) => tag.length <= limits.tag)),
);

const note = v.object({
  id,
  report: id,
  anchor: v.object({
    start: place,
    end: place,
    version: words(128),
    position: v.object({ start: offset, end: offset }),
    quote: v.object({
      exact: v.pipe(v.string(), v.minLength(1)),
      prefix: words(32),
      suffix: words(32),
    }),
  }),
  colour: v.picklist(colours),
  stance: v.nullable(v.picklist(stances)),
  tags,
  text: v.pipe(v.string(), v.transform(withoutControls), v.maxLength(limits.text)),
  created: moment,
  changed: moment,
});

const bookmark = v.pipe(
  v.object({ report: id, line: id, created: moment }),
  v.transform((given) => ({ id: bookmarkId(given.report, given.line), ...given })),
);

const notesFile = v.object({
  format: v.literal(notesFileFormat),
  version: v.literal(notesFileVersion),
  exported: moment,
  documents: v.array(
    v.object({ id, title: words(1000), version: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  notes: v.array(note),
  bookmarks: v.array(bookmark),
});

/** Line ends become `\n`; of the other control characters only the tab stays. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

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
