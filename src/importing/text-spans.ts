/** Reads a list of spans of a text: what the command line is asked to place. */
import * as v from 'valibot';
import type { TextSpan } from '../domain/reanchor/placement.ts';
import { failure, type Result, success } from '../domain/result.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.array(v.object({ start: offset, end: offset }));

export type SpansFailure =
  | { readonly code: 'not-json' }
  | { readonly code: 'not-spans' }
  /** `index` is that of the first span that is empty or beyond the text. */
  | { readonly code: 'out-of-text'; readonly index: number };

export function parseTextSpans(json: string, length: number): Result<TextSpan[], SpansFailure> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return failure({ code: 'not-json' });
  }
  const spans = v.safeParse(schema, parsed);
  if (!spans.success) return failure({ code: 'not-spans' });
  const index = spans.output.findIndex(({ start, end }) => start >= end || end > length);
  return index < 0 ? success(spans.output) : failure({ code: 'out-of-text', index });
}
