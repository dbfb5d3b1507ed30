/** Reads the form of a proposal from its file, which another congress can replace by its own. */
import * as v from 'valibot';
import type { ProposalForm } from '../domain/prepare/proposal-form.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { idSchema, words } from './note-schema.ts';

const formWords = v.object({
  zh: v.pipe(words(200), v.minLength(1)),
  en: v.pipe(words(200), v.minLength(1)),
});
const longest = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1)));

const formSchema = v.object({
  format: v.literal('yiyue-proposal-form'),
  version: v.literal(1),
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

/** What is wrong with the file, in the schema's own words: it is for whoever adapts it. */
export function parseProposalForm(json: string): Result<ProposalForm, string> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failure('The file is no JSON');
  }
  const parsed = v.safeParse(formSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return failure(`${v.getDotPath(issue) ?? 'The file'}: ${issue.message}`);
  }
  const { format: _, version: __, ...form } = parsed.output;
  return success(form);
}
