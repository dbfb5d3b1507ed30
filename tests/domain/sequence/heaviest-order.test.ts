import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestOrder, type WeightedPair } from '../../../src/domain/sequence/heaviest-order.ts';

const pairs = fc.array(
  fc.record({ old: fc.nat(9), next: fc.nat(9), weight: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 9 },
);

describe('the pairs that stand in the same order in both sequences', () => {
  it('rise in both, so that no place is in two of them', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        expect(rises(heaviestOrder(all))).toBe(true);
      }),
    );
  });

  it('weigh as much as any such choice can', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        expect(weigh(heaviestOrder(all))).toBe(Math.max(...subsets(all).filter(rises).map(weigh)));
      }),
    );
  });
});

function rises(chosen: readonly WeightedPair[]): boolean {
  return chosen.slice(1).every(({ old, next }, at) => {
    const before = chosen[at];
    return before !== undefined && old > before.old && next > before.next;
  });
}

function weigh(chosen: readonly WeightedPair[]): number {
  return chosen.reduce((sum, { weight }) => sum + weight, 0);
}

/** Each in the order of the first sequence. */
function subsets(all: readonly WeightedPair[]): WeightedPair[][] {
  const sorted = all.toSorted((one, other) => one.old - other.old);
  return Array.from({ length: 2 ** sorted.length }, (_, bits) =>
    sorted.filter((_pair, at) => (bits >> at) % 2 === 1),
  );
}
