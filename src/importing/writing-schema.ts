/** The schema of speeches and proposals, as journal and database have them. */
import * as v from 'valibot';
import { longestLimit, paces, type Writing } from '../domain/prepare/writing.ts';
import { chartSchema } from './chart-schema.ts';
import { idSchema, momentSchema, noteIdSchema, noteSchema } from './note-schema.ts';
import { proposalFormSchema } from './proposal-form-schema.ts';

const block = v.variant('kind', [
  v.object({ id: idSchema, kind: v.literal('words'), text: v.string() }),
  v.object({
    id: idSchema,
    kind: v.literal('quotation'),
    note: noteIdSchema,
    report: idSchema,
    anchor: noteSchema.entries.anchor,
    words: v.string(),
    citation: v.string(),
  }),
  v.object({ id: idSchema, kind: v.literal('chart'), chart: chartSchema }),
]);

const draft = {
  id: idSchema,
  title: v.string(),
  parts: v.array(v.object({ id: idSchema, heading: v.string(), blocks: v.array(block) })),
  created: momentSchema,
  changed: momentSchema,
};

/** Of no text a length is said: a draft must never be refused for its words. */
export const writingSchema = v.variant('kind', [
  v.object({
    ...draft,
    kind: v.literal('speech'),
    pace: v.pipe(v.number(), v.minValue(paces.least), v.maxValue(paces.most)),
    limit: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(longestLimit))),
  }),
  v.object({ ...draft, kind: v.literal('proposal'), form: proposalFormSchema }),
]);

/** A writing from its JSON, or null when it is none. */
export function parseWriting(json: string): Writing | null {
  try {
    const parsed = v.safeParse(writingSchema, JSON.parse(json));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
