/** Schemas of what every file of another program's notes has: words, times, selectors. */
import * as v from 'valibot';
import { readTime } from '../domain/interchange/foreign-times.ts';
import { cleanText } from './readers/clean-text.ts';

/** Words that are compared with a document's, which is cleaned in the same way. */
export const quoted = v.pipe(v.string(), v.transform(cleanText));

/** Words of a person: line ends become `\n`, and of the other control characters only the tab stays. */
export const written = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')),
);

/** What is not of this shape is as if it were not there. */
export function orNothing<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.nullish(schema, null), null);
}

/** In UTC, with milliseconds; null where it is no time. */
export const time = orNothing(
  v.pipe(
    v.string(),
    v.transform((text) => readTime(text, 0)),
  ),
);

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const textPosition = v.object({
  type: v.literal('TextPositionSelector'),
  start: offset,
  end: offset,
});

export const textQuote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: quoted,
  prefix: v.fallback(v.optional(quoted, ''), ''),
  suffix: v.fallback(v.optional(quoted, ''), ''),
});

/** One that refers to an element, by the ids that our EPUBs have. */
export const cssSelector = v.object({
  // Thorium's code has the one name and its documentation the other.
  type: v.picklist(['CssSelector', 'CSSSelector']),
  value: v.string(),
  refinedBy: orNothing(textPosition),
});

/** The first of a list that has a shape. */
export function firstOf<Schema extends v.GenericSchema>(
  list: readonly unknown[],
  schema: Schema,
): v.InferOutput<Schema> | null {
  for (const each of list) {
    const parsed = v.safeParse(schema, each);
    if (parsed.success) return parsed.output;
  }
  return null;
}
