/** The schema of what the user decided of the words of figures, as journal and database have it. */
import * as v from 'valibot';
import { longestIndicator } from '../domain/figures/figure-join.ts';
import { momentSchema } from './note-schema.ts';

/** Far longer than the words that figures are named by. */
const words = v.pipe(v.string(), v.regex(/^[^\p{Cc}\s]{1,100}$/u));

export const joinSchema = v.object({
  id: words,
  indicator: v.nullable(v.pipe(v.string(), v.regex(/^[^\p{Cc}]+$/u), v.maxLength(longestIndicator))),
  changed: momentSchema,
});
