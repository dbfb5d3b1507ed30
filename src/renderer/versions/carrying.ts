/** Carries what was made on one version to the next: computed in a worker, and given back as changes of one step. */
import type { Report } from '../../domain/report/report.ts';
import { type CarryCounts, countCarries, isOpen } from '../../domain/versions/carry.ts';
import { dueOf, supersededBy } from '../../domain/versions/due.ts';
import { versionOf } from '../../importing/digest.ts';
import type { Change } from '../storage/change.ts';
import { readMadeOn } from '../storage/made-on.ts';
import { carryInWorker, type OnProgress } from './ask-worker.ts';

export interface Carrying {
  readonly likeness: number;
  readonly counts: CarryCounts;
  readonly changes: readonly Change[];
}

/** What was decided before stays decided; what waits is looked for anew. Null when the worker broke down or was ended. */
export async function carryBetween(
  old: Report,
  next: Report,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Carrying | null> {
  const [made, there, version] = await Promise.all([
    readMadeOn(old.id),
    readMadeOn(next.id),
    versionOf(next),
  ]);
  const known = new Map(there.carries.map((carry) => [carry.original, carry]));
  const notes = dueOf(made.notes, made.carries, there.carries);
  const bookmarks = dueOf(made.bookmarks, made.carries, there.carries);
  const carried = await carryInWorker(
    {
      old,
      next,
      version,
      notes,
      bookmarks,
      earlier: made.carries,
      there: { bookmarks: there.bookmarks, carries: there.carries },
    },
    new Date().toISOString(),
    onProgress,
    signal,
  );
  if (!carried) return null;
  return {
    likeness: carried.likeness,
    counts: countCarries(carried.carries.filter(({ kind }) => kind === 'note')),
    changes: [
      ...carried.notes.map((after): Change => ({ table: 'notes', before: null, after })),
      ...carried.bookmarks.map((after): Change => ({ table: 'bookmarks', before: null, after })),
      ...supersededBy(carried.carries, there.carries).map(
        (before): Change => ({ table: 'carries', before, after: null }),
      ),
      ...carried.carries.map(
        (after): Change => ({ table: 'carries', before: known.get(after.original) ?? null, after }),
      ),
    ],
  };
}

/** Without what was decided, here or in another window, since it was compared: neither the records nor their copies. */
export async function stillDue(changes: readonly Change[], next: Report): Promise<readonly Change[]> {
  const { carries } = await readMadeOn(next.id);
  const waiting = new Set(carries.filter(isOpen).map(({ id }) => id));
  const settled = new Set(carries.flatMap((carry) => (isOpen(carry) ? [] : [carry.root])));
  const carried = changes.flatMap((change) => (change.table === 'carries' ? [change] : []));
  const due = carried.filter(({ before, after }) => {
    const root = (after ?? before)?.root ?? '';
    return !settled.has(root) && (before === null || waiting.has(before.id));
  });
  const copies = new Set(due.map(({ after }) => after?.copy));
  const made = changes.filter(
    ({ table, after }) => table !== 'carries' && after && 'id' in after && copies.has(after.id),
  );
  return [...made, ...due];
}
