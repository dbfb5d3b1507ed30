/** The schemas of notes and bookmarks that come from outside. */
import * as v from 'valibot';
import { authorIdPattern, originalId } from '../domain/notes/identity.ts';
import { bookmarkId, colours, limits, type Note, stances } from '../domain/notes/note.ts';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const idSchema = v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/));
export const words = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const place = v.object({ line: idSchema, offset });

/** ISO 8601 in any time zone; the same moment in UTC with milliseconds. */
export const momentSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/),
  // A moment that nothing can be later than would win over every change.
  v.check((text) => /^\d{4}-/.test(inUtc(text)) && inUtc(text) < '2200'),
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

export const authorSchema = v.object({
  id: v.pipe(v.string(), v.regex(authorIdPattern)),
  name: v.pipe(
    v.string(),
    v.transform((name) => withoutControls(name).replace(/\s+/g, ' ').trim()),
    v.maxLength(limits.name),
  ),
});

/** As long as one that carries its author's beside its own. */
export const noteIdSchema = v.pipe(v.string(), v.regex(/^[\w.:-]{1,257}$/));
/** What its author's computer calls it leaves room for that. */
const longestOriginal = 160;
const hasOrdinaryId = <Made extends Pick<Note, 'id' | 'author'>>() =>
  v.check<Made>((made) => originalId(made).length <= longestOriginal);

const noteFields = v.object({
  id: noteIdSchema,
  author: v.exactOptional(authorSchema),
  isPrivate: v.exactOptional(v.literal(true)),
  report: idSchema,
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
  created: momentSchema,
  changed: momentSchema,
});

export const noteSchema = v.pipe(noteFields, v.forward(hasOrdinaryId(), ['id']));

export const removalSchema = v.pipe(
  v.object({ id: noteIdSchema, author: v.exactOptional(authorSchema), removed: momentSchema }),
  v.forward(hasOrdinaryId(), ['id']),
);

export const bookmarkSchema = v.pipe(
  v.object({ report: idSchema, line: idSchema, created: momentSchema }),
  v.transform((given) => ({ id: bookmarkId(given.report, given.line), ...given })),
);

/** A note from its JSON, or null when it is none. */
export function parseNote(json: string): Note | null {
  try {
    const parsed = v.safeParse(noteSchema, JSON.parse(json));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Line ends become `\n`; of the other control characters only the tab stays. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
