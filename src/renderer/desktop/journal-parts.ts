/** Sends many changes in parts that the shell takes: no more at once, and no larger, than it allows. */
import type { JournalOutcome } from '../../bridge.ts';
import type { Kept } from '../../domain/kept/kept.ts';

const mostChanges = 20_000;
/** In UTF-16 units, each of which is at most three bytes of the 16 MB that the server takes. */
const mostLength = 4_000_000;

/** One part after the other; ends with the first that was not recorded, else tells what all of them lost against. */
export async function recordInParts(
  changes: readonly Kept[],
  record: (part: readonly Kept[]) => Promise<JournalOutcome>,
): Promise<JournalOutcome> {
  const superseded: Kept[] = [];
  let start = 0;
  let length = 0;
  for (const [at, change] of changes.entries()) {
    const own = JSON.stringify(change).length;
    if (at > start && (length + own > mostLength || at - start === mostChanges)) {
      const outcome = await record(changes.slice(start, at));
      if (outcome.state === 'failed') return outcome;
      superseded.push(...(outcome.superseded ?? []));
      start = at;
      length = 0;
    }
    length += own;
  }
  const last = await record(changes.slice(start));
  if (last.state === 'failed') return last;
  superseded.push(...(last.superseded ?? []));
  return superseded.length === 0 ? last : { state: 'recorded', superseded };
}
