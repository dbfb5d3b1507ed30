/** The schema of a proposal's form, in its own file as in the drafts that fill it. */
import * as v from 'valibot';
import { idSchema, words } from './note-schema.ts';

const formWords = v.object({
  zh: v.pipe(words(200), v.minLength(1)),
  en: v.pipe(words(200), v.minLength(1)),
});
const longest = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1)));

export const proposalFormSchema = v.object({
  id: idSchema,
  name: formWords,
  title: v.object({ label: formWords, hint: formWords, longest }),
  fields: v.pipe(
    v.array(
      v.object({
        id: idSchema,
        kind: v.picklist(['line', 'text']),
        label: formWords,
        hint: formWords,
        isRequired: v.boolean(),
        longest,
        takesNotes: v.boolean(),
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
    v.check((fields) => new Set(fields.map(({ id }) => id)).size === fields.length, 'an id stands twice'),
  ),
});
