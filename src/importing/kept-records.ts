/** Reads what journal, snapshots and backups hold of the tables that the page knows: each value checked by its schema. */
import * as v from 'valibot';
import type { FigureJoin } from '../domain/figures/figure-join.ts';
import type { Kept } from '../domain/kept/kept.ts';
import type { LibraryDocument } from '../domain/library/document.ts';
import type { Bookmark, Note } from '../domain/notes/note.ts';
import type { Writing } from '../domain/prepare/writing.ts';
import type { Carry } from '../domain/versions/carry.ts';
import { carrySchema } from './carry-schema.ts';
import { documentSchema } from './document-schema.ts';
import { joinSchema } from './join-schema.ts';
import { bookmarkSchema, idSchema, momentSchema, noteSchema } from './note-schema.ts';
import { writingSchema } from './writing-schema.ts';

export const placeSchema = v.object({
  report: idSchema,
  line: idSchema,
  ratio: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  visited: momentSchema,
});

export const settingSchema = v.object({ key: idSchema, value: v.unknown(), changed: momentSchema });

export const keptSchemas = {
  notes: noteSchema,
  bookmarks: bookmarkSchema,
  places: placeSchema,
  settings: settingSchema,
  documents: documentSchema,
  carries: carrySchema,
  writings: writingSchema,
  joins: joinSchema,
} as const;
export type KnownTable = keyof typeof keptSchemas;

export function isKnownTable(table: string): table is KnownTable {
  return Object.hasOwn(keptSchemas, table);
}

/** Null when its table is another, or what it holds is none. */
export function noteOf(kept: Kept): Note | null {
  if (kept.table !== 'notes') return null;
  const parsed = v.safeParse(noteSchema, kept.value);
  return parsed.success ? parsed.output : null;
}

/** Null when its table is another, or what it holds is none. */
export function bookmarkOf(kept: Kept): Bookmark | null {
  if (kept.table !== 'bookmarks') return null;
  const parsed = v.safeParse(bookmarkSchema, kept.value);
  return parsed.success ? parsed.output : null;
}

/** Null when its table is another, or what it holds is none. */
export function documentOf(kept: Kept): LibraryDocument | null {
  if (kept.table !== 'documents') return null;
  const parsed = v.safeParse(documentSchema, kept.value);
  return parsed.success ? parsed.output : null;
}

/** Null when its table is another, or what it holds is none. */
export function carryOf(kept: Kept): Carry | null {
  if (kept.table !== 'carries') return null;
  const parsed = v.safeParse(carrySchema, kept.value);
  return parsed.success ? parsed.output : null;
}

/** Null when its table is another, or what it holds is none. */
export function writingOf(kept: Kept): Writing | null {
  if (kept.table !== 'writings') return null;
  const parsed = v.safeParse(writingSchema, kept.value);
  return parsed.success ? parsed.output : null;
}

/** Null when its table is another, or what it holds is none. */
export function joinOf(kept: Kept): FigureJoin | null {
  if (kept.table !== 'joins') return null;
  const parsed = v.safeParse(joinSchema, kept.value);
  return parsed.success ? parsed.output : null;
}

/** Null when its table is another, or what it holds is none. */
export function placeOf(kept: Kept): v.InferOutput<typeof placeSchema> | null {
  if (kept.table !== 'places') return null;
  const parsed = v.safeParse(placeSchema, kept.value);
  return parsed.success ? parsed.output : null;
}
