/** How much an import would store as it is chosen. */
import type { ImportChoices } from '../../domain/interchange/import-changes.ts';
import type { PlannedImport } from './import-protocol.ts';

/** Notes and bookmarks that are written, changed or removed. */
export function countTaken({ counts, pairs, outcome }: PlannedImport, choices: ImportChoices): number {
  const taken = pairs.filter(({ id, winner }) => (winner === 'incoming') !== choices.turned.has(id));
  return (
    counts.added +
    counts.doubtful +
    counts.unplaced +
    taken.length +
    (choices.isBringingBack ? counts.left : 0) +
    (choices.isRemoving ? counts.removed : 0) +
    (choices.withBookmarks ? outcome.bookmarks : 0)
  );
}
