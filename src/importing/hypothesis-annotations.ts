/** Reads JSON that Hypothesis exported, or that is to be imported there. */
import * as v from 'valibot';
import type { ForeignFile, ForeignFileFailure } from '../domain/interchange/foreign-file.ts';
import { fromAccount } from '../domain/interchange/foreign-ids.ts';
import type { ForeignNote } from '../domain/interchange/foreign-note.ts';
import { readStanceTags } from '../domain/interchange/stance-tags.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { readEntries } from './foreign-json.ts';
import { firstOf, orNothing, quoted, textPosition, textQuote, time, written } from './foreign-words.ts';
import { idSchema } from './note-schema.ts';

const file = v.object({ annotations: v.array(v.unknown()) });

const target = v.object({
  source: orNothing(v.string()),
  selector: v.fallback(v.optional(v.array(v.unknown()), []), []),
});

const annotation = v.object({
  id: orNothing(idSchema),
  created: time,
  updated: time,
  uri: v.string(),
  user: orNothing(v.string()),
  user_info: orNothing(v.object({ display_name: orNothing(written) })),
  document: orNothing(v.object({ title: orNothing(v.union([quoted, v.array(quoted)])) })),
  text: v.fallback(v.optional(written, ''), ''),
  tags: v.fallback(v.optional(v.array(written), []), []),
  target: v.fallback(v.optional(v.array(target), []), []),
});

export function readHypothesisAnnotations(json: unknown): Result<ForeignFile, ForeignFileFailure> {
  const parsed = v.safeParse(file, json);
  if (!parsed.success) return failure({ code: 'not-notes' });
  const entries = readEntries(parsed.output.annotations, annotation, readAnnotation);
  return entries.ok ? success({ form: 'hypothesis', ...entries.value }) : entries;
}

function readAnnotation(given: v.InferOutput<typeof annotation>): ForeignNote {
  const selectors = given.target.flatMap(({ selector }) => selector);
  const quote = firstOf(selectors, textQuote);
  const position = firstOf(selectors, textPosition);
  const [title = null] = [given.document?.title ?? []].flat();
  return {
    kind: 'note',
    id: given.id,
    quote: { exact: quote?.exact ?? '', prefix: quote?.prefix ?? '', suffix: quote?.suffix ?? '' },
    position: position && { in: 'text', start: position.start, end: position.end },
    text: given.text,
    ...readStanceTags(given.tags),
    colour: null,
    created: given.created,
    changed: given.updated,
    author: authorIn(given),
    document: { identifiers: [given.uri], title },
  };
}

function authorIn({ user, user_info }: v.InferOutput<typeof annotation>): ForeignNote['author'] {
  if (!user) return null;
  const id = fromAccount(user) ?? user;
  return { id, name: user_info?.display_name || user.replace(/^acct:([^@]*)@.*$/s, '$1') };
}
