/** Reads an arrangement file: JSON from outside, checked by a schema. */
import * as v from 'valibot';
import type { Arrangement } from '../domain/report/arrangement.ts';
import { reportKinds } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ from: offset, to: offset });
const begins = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const quotedSpan = v.object({ from: offset, to: offset, begins });
const label = v.object({ from: offset, to: offset, words: begins });
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

const block = v.variant('type', [
  v.object({ type: v.literal('caption'), text: quotedSpan }),
  v.object({ type: v.literal('part'), title: quotedSpan }),
  v.object({ type: v.literal('section'), title: quotedSpan, order: v.picklist(['stated', 'inferred']) }),
  v.object({ type: v.literal('lacking'), title: span }),
  v.object({
    type: v.literal('paragraph'),
    pieces: v.pipe(v.array(v.union([quotedSpan, v.literal('gap')])), v.minLength(1)),
    splits: v.array(v.object({ at: offset, begins })),
  }),
  v.object({ type: v.literal('list-item'), text: quotedSpan }),
]);

const arrangementFile = v.object({
  format: v.literal('yiyue-arrangement'),
  version: v.literal(1),
  id,
  meeting: label,
  source: v.object({
    file: v.pipe(v.string(), v.regex(/^[\w.-]+$/)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  documents: v.pipe(
    v.array(
      v.object({
        id,
        kind: v.picklist(reportKinds),
        title: quotedSpan,
        name: label,
        speaker: v.nullable(label),
        blocks: v.array(block),
      }),
    ),
    v.minLength(1),
  ),
  furniture: v.array(quotedSpan),
  repeats: v.array(v.object({ at: quotedSpan, of: span })),
  duplicates: v.array(v.tuple([quotedSpan, quotedSpan])),
  misprints: v.array(v.object({ at: quotedSpan, reading: v.pipe(v.string(), v.minLength(1)) })),
});

/** `not-json`: no JSON at all (cut short, say); `not-arrangement`: JSON of another shape, with the place. */
export interface ArrangementFailure {
  readonly code: 'not-json' | 'not-arrangement';
  readonly path: string;
}

export function parseArrangement(text: string): Result<Arrangement, ArrangementFailure> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure({ code: 'not-json', path: '' });
  }
  const parsed = v.safeParse(arrangementFile, json);
  if (parsed.success) return success(parsed.output);
  return failure({ code: 'not-arrangement', path: v.getDotPath(parsed.issues[0]) ?? '' });
}
