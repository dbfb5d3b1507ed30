/** What a page may ask of the journal: the same checks for both shells, which trust no page. */
import * as v from 'valibot';
import { snapshotReasons } from '../bridge.ts';

/** Most changes that a page may send at once; it parts what is more. */
export const mostChanges = 20_000;
/** Deeper than any record is; what goes on without end is not JSON. */
const mostDepth = 64;

const kept = v.strictObject({
  table: v.pipe(v.string(), v.regex(/^[a-z]{1,32}$/)),
  id: v.pipe(v.string(), v.regex(/^[^\p{Cc}]{1,300}$/u)),
  stamp: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    v.check((stamp) => !Number.isNaN(Date.parse(stamp))),
  ),
  isRemoved: v.boolean(),
  value: v.custom<object>((value) => isObject(value) && isJson(value, 0)),
});

/** The argument of each call; null where it takes none. */
export const journalMessages = {
  overview: v.null(),
  record: v.pipe(v.array(kept), v.maxLength(mostChanges)),
  readAll: v.null(),
  listSnapshots: v.null(),
  /** A plain file name: no folders, nothing hidden. */
  readSnapshot: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/)),
  takeSnapshot: v.strictObject({
    reason: v.picklist(snapshotReasons),
    found: v.optional(v.array(kept)),
  }),
} as const;

function isObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether JSON gives it back as it was; a field without a value counts as none. */
function isJson(value: unknown, depth: number): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') {
    return true;
  }
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth > mostDepth || !(Array.isArray(value) || isObject(value))) return false;
  return Object.values(value).every((each) => isJson(each, depth + 1));
}
