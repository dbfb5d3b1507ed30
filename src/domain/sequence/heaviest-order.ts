/** Of pairs of places in two sequences, chooses those that stand in the same order in both and weigh most together. */

export interface WeightedPair {
  readonly old: number;
  readonly next: number;
  readonly weight: number;
}

/** A weighted longest increasing subsequence; each place is in one of the chosen pairs at most. */
export function heaviestOrder<Pair extends WeightedPair>(pairs: readonly Pair[]): Pair[] {
  if (pairs.length < 2) return [...pairs];
  // Of one old place the later new ones come first, so that none is put before another of its own.
  const sorted = [...pairs].sort((one, other) => one.old - other.old || other.next - one.next);
  const first = sorted.reduce((least, { next }) => Math.min(least, next), Number.POSITIVE_INFINITY);
  const length = sorted.reduce((most, { next }) => Math.max(most, next - first + 1), 0);
  const best = new BestBefore(length);
  const before: number[] = [];
  const totals: number[] = [];
  sorted.forEach((pair, index) => {
    const last = best.find(pair.next - first, totals);
    before.push(last);
    totals.push((totals[last] ?? 0) + pair.weight);
    best.offer(pair.next - first, index, totals);
  });
  const chosen: Pair[] = [];
  for (let at = best.find(length, totals); at >= 0; at = before[at] ?? -1) {
    const pair = sorted[at];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}

/** Finds the heaviest chain that ends before a place: a Fenwick tree of maxima. */
class BestBefore {
  private readonly tree: Int32Array;

  constructor(length: number) {
    this.tree = new Int32Array(length + 1).fill(-1);
  }

  find(end: number, totals: readonly number[]): number {
    let best = -1;
    for (let at = end; at > 0; at -= at & -at) {
      const candidate = this.tree[at] ?? -1;
      if (candidate >= 0 && (totals[candidate] ?? 0) > (totals[best] ?? 0)) best = candidate;
    }
    return best;
  }

  offer(place: number, chain: number, totals: readonly number[]): void {
    for (let at = place + 1; at < this.tree.length; at += at & -at) {
      if ((totals[chain] ?? 0) > (totals[this.tree[at] ?? -1] ?? 0)) this.tree[at] = chain;
    }
  }
}
