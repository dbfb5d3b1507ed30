/** What a page may ask of the journal: the same checks for both shells, which trust no page. */
import * as v from 'valibot';
import { snapshotReasons } from '../bridge.ts';
import { mostDepth } from '../domain/kept/kept.ts';

/** Most changes that a page may send at once; it parts what is more. */
export const mostChanges = 20_000;
/** Far more than the database has; a whole one can be sent aside. */
const mostFound = 1_000_000;
/** Far more than any record holds; a value that stands in itself twice, level by level, writes out as any number. */
const mostValues = 10_000;

const kept = v.strictObject({
  table: v.pipe(v.string(), v.regex(/^[a-z]{1,32}$/)),
  id: v.pipe(v.string(), v.regex(/^[^\p{Cc}]{1,300}$/u)),
  stamp: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    v.check((stamp) => !Number.isNaN(Date.parse(stamp))),
  ),
  isRemoved: v.boolean(),
  value: v.custom<object>((value) => isObject(value) && isJson(value)),
});

/** The length first: an array with holes costs nothing to send, and ages to go through. */
const atMost = (most: number) => v.custom<unknown[]>((value) => Array.isArray(value) && value.length <= most);

/** The argument of each call; null where it takes none. */
export const journalMessages = {
  overview: v.null(),
  record: v.pipe(atMost(mostChanges), v.array(kept)),
  readAll: v.null(),
  listSnapshots: v.null(),
  /** A plain file name: no folders, nothing hidden. */
  readSnapshot: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/)),
  takeSnapshot: v.strictObject({
    reason: v.picklist(snapshotReasons),
    found: v.optional(v.pipe(atMost(mostFound), v.array(kept))),
  }),
} as const;

function isObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether JSON gives it back as it was; a field without a value counts as none. */
function isJson(whole: object): boolean {
  let values = 0;
  const isPart = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > mostValues) return false;
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') {
      return true;
    }
    if (typeof value === 'number') return Number.isFinite(value);
    if (depth > mostDepth || !(Array.isArray(value) || isObject(value))) return false;
    if (Array.isArray(value) && value.length > mostValues) return false;
    return Object.values(value).every((each) => isPart(each, depth + 1));
  };
  return isPart(whole, 0);
}
