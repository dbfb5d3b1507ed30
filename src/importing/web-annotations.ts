/** Reads sets of Web Annotations: Thorium Reader's `.annotation`, and the `annotations.json` of EPUB Annotations. */
import * as v from 'valibot';
import { nearestColour } from '../domain/interchange/foreign-colours.ts';
import type { ForeignFile, ForeignFileFailure } from '../domain/interchange/foreign-file.ts';
import { fromUrn } from '../domain/interchange/foreign-ids.ts';
import type { DocumentHint, ForeignNote, ForeignPosition } from '../domain/interchange/foreign-note.ts';
import { readStanceTags, splitTags } from '../domain/interchange/stance-tags.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { readEntries } from './foreign-json.ts';
import { cssSelector, firstOf, orNothing, quoted, textQuote, time, written } from './foreign-words.ts';

const oneOrSeveral = v.pipe(
  v.union([v.array(v.unknown()), v.unknown()]),
  v.transform((given) => (Array.isArray(given) ? given : [given])),
);

const set = v.object({
  '@context': orNothing(v.unknown()),
  type: v.literal('AnnotationSet'),
  about: orNothing(
    v.object({
      'dc:identifier': v.optional(oneOrSeveral, []),
      'dc:title': orNothing(quoted),
    }),
  ),
  items: v.array(v.unknown()),
});

const body = v.object({
  value: v.fallback(v.optional(written, ''), ''),
  color: orNothing(v.string()),
  tag: orNothing(written),
  tags: v.fallback(v.optional(v.array(written), []), []),
  highlight: orNothing(v.string()),
});

const item = v.object({
  type: v.literal('Annotation'),
  id: orNothing(v.string()),
  created: time,
  modified: time,
  motivation: orNothing(v.string()),
  creator: orNothing(v.object({ id: v.string(), name: v.fallback(v.optional(written, ''), '') })),
  body: orNothing(
    v.pipe(
      oneOrSeveral,
      v.transform((given) => firstOf(given, body)),
    ),
  ),
  target: v.object({ source: v.string(), selector: v.optional(oneOrSeveral, []) }),
});

const thorium = 'http://www.w3.org/ns/anno.jsonld';

export function readWebAnnotations(json: unknown): Result<ForeignFile, ForeignFileFailure> {
  const parsed = v.safeParse(set, json);
  if (!parsed.success) return failure({ code: 'not-notes' });
  const { about, items, '@context': context } = parsed.output;
  const document: DocumentHint = {
    identifiers: (about?.['dc:identifier'] ?? []).filter((each) => typeof each === 'string'),
    title: about?.['dc:title'] ?? null,
  };
  const entries = readEntries(items, item, (entry) => readItem(entry, document));
  if (!entries.ok) return entries;
  return success({ form: context === thorium ? 'thorium' : 'epub-annotations', ...entries.value });
}

function readItem(entry: v.InferOutput<typeof item>, document: DocumentHint): ForeignNote {
  const { target, created, modified, creator } = entry;
  const quote = firstOf(target.selector, textQuote);
  const tags = [...splitTags(entry.body?.tag ?? ''), ...(entry.body?.tags ?? [])];
  const isBookmark = entry.motivation === 'bookmarking' || entry.body?.highlight === 'bookmark';
  return {
    kind: isBookmark ? 'bookmark' : 'note',
    id: fromUrn(entry.id ?? ''),
    quote: { exact: quote?.exact ?? '', prefix: quote?.prefix ?? '', suffix: quote?.suffix ?? '' },
    position: readPosition(target.selector),
    text: entry.body?.value ?? '',
    ...readStanceTags(tags),
    colour: nearestColour(entry.body?.color ?? ''),
    created,
    changed: modified,
    author: creator && { id: fromUrn(creator.id) ?? creator.id, name: creator.name || creator.id },
    document,
  };
}

/** The elements of our EPUBs are named after the lines that they have. */
function readPosition(selectors: readonly unknown[]): ForeignPosition | null {
  const css = firstOf(selectors, cssSelector);
  const line = /^#l-([\w\\.-]+)$/.exec(css?.value ?? '')?.[1]?.replaceAll('\\', '');
  if (!css || line === undefined) return null;
  const { start, end } = css.refinedBy ?? { start: 0, end: 0 };
  return { in: 'line', line, start, end };
}
