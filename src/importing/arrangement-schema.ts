/** The schemas that both versions of an arrangement file have in common. */
import * as v from 'valibot';

export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const span = v.object({ from: offset, to: offset });
export const begins = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const quotedSpan = v.object({ from: offset, to: offset, begins });
export const label = v.object({ from: offset, to: offset, words: begins });
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
export const source = v.object({
  file: v.pipe(v.string(), v.regex(/^[\w.-]+$/)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export const remarks = {
  repeats: v.array(v.object({ at: quotedSpan, of: span })),
  duplicates: v.array(v.tuple([quotedSpan, quotedSpan])),
  misprints: v.array(v.object({ at: quotedSpan, reading: v.pipe(v.string(), v.minLength(1)) })),
};
