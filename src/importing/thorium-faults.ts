/** Checks an `.annotation` file as Thorium Reader does before it takes one, and against the EPUB that it is for. */
import * as v from 'valibot';

/** One thing that is wrong: where, in the file's own names, and what. */
export interface AnnotationFault {
  readonly path: string;
  readonly message: string;
}

const context = v.literal('http://www.w3.org/ns/anno.jsonld');
const uri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i, 'no URI'));
/** As RFC 3339 has it; the calendar is asked too. */
const dateTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i, 'no date-time'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'no date-time'),
);
const text = v.optional(v.nullable(v.string()));
const texts = v.optional(v.nullable(v.array(v.string())));

const generator = v.object({ id: v.string(), type: v.string(), name: v.string(), homepage: text });

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const textPosition = v.pipe(
  v.looseObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'an empty range'),
);
const selectors: Readonly<Record<string, v.GenericSchema>> = {
  TextQuoteSelector: v.object({
    exact: v.pipe(v.string(), v.minLength(1)),
    prefix: v.string(),
    suffix: v.string(),
  }),
  TextPositionSelector: textPosition,
  CssSelector: v.object({ value: v.pipe(v.string(), v.minLength(1)), refinedBy: v.optional(textPosition) }),
  FragmentSelector: v.object({ conformsTo: v.string(), value: v.string() }),
};
const selectorType = v.object({ type: v.string() });

/** Of those that its code knows, all that they need; of others, that they say what they are. */
const selector = v.lazy((given) => {
  const named = v.safeParse(selectorType, given);
  const { type } = named.success ? named.output : { type: '' };
  return v.intersect([selectorType, (Object.hasOwn(selectors, type) && selectors[type]) || selectorType]);
});

const item = v.object({
  '@context': context,
  id: uri,
  type: v.literal('Annotation'),
  created: dateTime,
  modified: v.optional(v.nullable(dateTime)),
  motivation: text,
  creator: v.optional(
    v.nullable(v.object({ id: uri, type: v.picklist(['Person', 'Organization']), name: text })),
  ),
  body: v.optional(
    v.nullable(
      v.object({
        type: v.literal('TextualBody'),
        value: v.string(),
        tag: text,
        highlight: v.optional(
          v.nullable(v.picklist(['solid', 'underline', 'strikethrough', 'outline', 'bookmark'])),
        ),
        format: text,
        color: text,
        textDirection: v.optional(v.nullable(v.picklist(['ltr', 'rtl']))),
        language: text,
      }),
    ),
  ),
  target: v.object({
    source: v.pipe(v.string(), v.minLength(1)),
    meta: v.optional(
      v.object({
        headings: v.optional(v.array(v.object({ level: v.number(), txt: v.string() }))),
        page: text,
      }),
    ),
    selector: v.array(selector),
  }),
});

const set = v.object({
  '@context': context,
  id: uri,
  type: v.literal('AnnotationSet'),
  generator: v.optional(generator),
  generated: v.optional(v.nullable(dateTime)),
  title: text,
  about: v.object({
    'dc:identifier': texts,
    'dc:format': text,
    'dc:title': text,
    'dc:publisher': texts,
    'dc:creator': texts,
    'dc:date': text,
  }),
  items: v.array(item),
});

/** Empty where it would be taken. `spine`: the hrefs of the EPUB's pages from its root, where they are at hand. */
export function thoriumFaults(json: unknown, spine: readonly string[] | null): AnnotationFault[] {
  const parsed = v.safeParse(set, json);
  if (!parsed.success) {
    return parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
  }
  const ids = new Set<string>();
  return parsed.output.items.flatMap(({ id, target }, index) => {
    const faults: AnnotationFault[] = [];
    if (ids.has(id)) faults.push({ path: `items.${index}.id`, message: `the id of another item: ${id}` });
    ids.add(id);
    if (spine !== null && !spine.includes(target.source)) {
      faults.push({ path: `items.${index}.target.source`, message: `no page of the EPUB: ${target.source}` });
    }
    return faults;
  });
}
