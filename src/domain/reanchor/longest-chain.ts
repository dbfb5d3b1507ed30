/** Of stretches that two texts have in common, chooses those that stand in the same order in both: the most characters. */
import { heaviestOrder } from '../sequence/heaviest-order.ts';
import type { Stretch } from './stretch.ts';

/** Where neighbours overlap, the later one is cut. */
export function longestChain(stretches: readonly Stretch[]): Stretch[] {
  const pairs = stretches.map(({ old, new: next, length }) => ({ old, next, weight: length }));
  return withoutOverlaps(
    heaviestOrder(pairs).map(({ old, next, weight }) => ({ old, new: next, length: weight })),
  );
}

function withoutOverlaps(chain: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  let oldEnd = 0;
  let newEnd = 0;
  for (const { old, new: other, length } of chain) {
    const cut = Math.max(0, oldEnd - old, newEnd - other);
    if (cut >= length) continue;
    kept.push({ old: old + cut, new: other + cut, length: length - cut });
    oldEnd = old + length;
    newEnd = other + length;
  }
  return kept;
}
