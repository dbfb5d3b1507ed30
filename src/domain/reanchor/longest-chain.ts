/** Of stretches in the order of the old text, chooses those that stand in the same order in the new one: the most characters. */
import type { Stretch } from './stretch.ts';

/** A weighted longest increasing subsequence; where neighbours overlap in the new text, the later one is cut. */
export function longestChain(stretches: readonly Stretch[]): Stretch[] {
  const byNew = stretches.map((_, index) => index).sort((a, b) => newOf(stretches, a) - newOf(stretches, b));
  const rank = new Int32Array(stretches.length);
  byNew.forEach((index, at) => {
    rank[index] = at + 1;
  });
  // A Fenwick tree: the heaviest chain that ends at a rank or below.
  const weights = new Float64Array(stretches.length + 1);
  const tops = new Int32Array(stretches.length + 1).fill(-1);
  const before = new Int32Array(stretches.length);
  let best = { weight: 0, index: -1 };
  stretches.forEach((stretch, index) => {
    let weight = 0;
    let previous = -1;
    for (let at = (rank[index] ?? 0) - 1; at > 0; at -= at & -at) {
      if ((weights[at] ?? 0) > weight) {
        weight = weights[at] ?? 0;
        previous = tops[at] ?? -1;
      }
    }
    before[index] = previous;
    weight += stretch.length;
    if (weight > best.weight) best = { weight, index };
    for (let at = rank[index] ?? 0; at <= stretches.length; at += at & -at) {
      if (weight > (weights[at] ?? 0)) {
        weights[at] = weight;
        tops[at] = index;
      }
    }
  });
  const chain: Stretch[] = [];
  for (let index = best.index; index >= 0; index = before[index] ?? -1) {
    const stretch = stretches[index];
    if (stretch) chain.push(stretch);
  }
  return withoutOverlaps(chain.reverse());
}

function newOf(stretches: readonly Stretch[], index: number): number {
  return stretches[index]?.new ?? 0;
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
