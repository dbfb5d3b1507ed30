/** The schema of what became of a note with a new version of its document, as journal and database have it. */
import * as v from 'valibot';
import { carriedKinds, carryDecisions, carryStates } from '../domain/versions/carry.ts';
import { idSchema, momentSchema } from './note-schema.ts';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** As long as that of a bookmark, which names its report and its line. */
const originalId = v.pipe(v.string(), v.regex(/^[\w.:/-]{1,257}$/));

export const carrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w.:/-]{1,257}>[\w.:-]{1,128}$/)),
  kind: v.picklist(carriedKinds),
  original: originalId,
  root: originalId,
  from: idSchema,
  to: idSchema,
  state: v.picklist(carryStates),
  decision: v.picklist(carryDecisions),
  at: v.object({ start: offset, end: offset }),
  words: v.string(),
  copy: v.nullable(originalId),
  wasOnSection: v.exactOptional(v.literal(true)),
  isOwn: v.boolean(),
  changed: momentSchema,
});
