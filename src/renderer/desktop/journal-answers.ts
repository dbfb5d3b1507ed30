/** What the local server answers about the journal, checked as all that comes from outside. */
import * as v from 'valibot';
import { snapshotReasons } from '../../bridge.ts';

const text = v.string();
const count = v.number();
export const failureCode = v.fallback(
  v.picklist(['full', 'denied', 'locked', 'newer', 'unreachable', 'foreign', 'refused', 'other']),
  'other',
);

export const recordsSchema = v.array(
  v.object({ table: text, id: text, stamp: text, isRemoved: v.boolean(), value: v.unknown() }),
);

export const outcomeSchema = v.union([
  v.object({ state: v.literal('recorded'), superseded: v.exactOptional(recordsSchema) }),
  v.object({ state: v.literal('failed'), code: failureCode }),
]);

export const overviewSchema = v.object({
  digest: text,
  folder: text,
  damage: v.array(
    v.object({ file: text, missing: v.nullable(count), after: v.nullable(text), before: v.nullable(text) }),
  ),
  failure: v.nullable(failureCode),
});

/** Null when there is none of the name. */
export const snapshotSchema = v.nullable(recordsSchema);

export const snapshotsSchema = v.array(
  v.object({
    name: text,
    taken: text,
    reason: v.picklist(snapshotReasons),
    notes: count,
    bookmarks: count,
    documents: count,
    writings: count,
    added: count,
    changed: count,
    removed: count,
  }),
);
