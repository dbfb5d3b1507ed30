/** The schema of a document of the library, as journal and database have it. */
import * as v from 'valibot';
import { reportKinds } from '../domain/report/report.ts';
import { idSchema, momentSchema } from './note-schema.ts';

/** In UTF-16 units: more than any title has. Longer words are cut, for a document must not be lost for its title. */
const longest = 1000;
const text = v.pipe(
  v.string(),
  v.transform((given) => given.slice(0, longest)),
);
export const digestSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const documentInfoSchema = v.object({
  title: v.nullable(text),
  kind: v.fallback(v.picklist(reportKinds), 'other'),
  place: v.nullable(text),
  year: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
  meeting: v.nullable(text),
  occasion: v.nullable(text),
  date: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))), null),
  speaker: v.nullable(text),
});

const packOriginSchema = v.object({
  meeting: text,
  document: text,
  issued: momentSchema,
  key: digestSchema,
  arrangement: digestSchema,
  said: v.exactOptional(v.object({ info: documentInfoSchema, stage: v.nullable(text) })),
});

export const documentSchema = v.object({
  id: idSchema,
  info: documentInfoSchema,
  shelf: text,
  characters: count,
  file: v.object({ name: text, size: count, sha256: digestSchema, isKept: v.boolean() }),
  text: digestSchema,
  arrangement: digestSchema,
  revises: v.nullable(idSchema),
  /** Unknown to the first versions of the app that had documents. */
  stage: v.optional(v.nullable(text), null),
  pack: v.exactOptional(packOriginSchema),
  isArchived: v.boolean(),
  added: momentSchema,
  changed: momentSchema,
});
