import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Card, levelCards } from '../../../src/renderer/notes/level-cards.ts';

const gap = 12;

/** Cards in the order of the text, as the notes of a page want to stand. */
const cards = fc
  .array(fc.record({ wanted: fc.nat(5000), height: fc.nat(400) }), {
    minLength: 1,
    maxLength: 30,
    size: 'max',
  })
  .map((made): Card[] => made.toSorted((a, b) => a.wanted - b.wanted));
const cardsWithFixed = cards.chain((made) =>
  fc.tuple(fc.constant(made), fc.integer({ min: -1, max: made.length - 1 })),
);

function bottomOf(made: readonly Card[], tops: readonly number[], index: number): number {
  return (tops[index] ?? Number.NaN) + (made[index]?.height ?? Number.NaN);
}

describe('levelled cards', () => {
  test('stand in their order, none over another, with a gap between', () => {
    fc.assert(
      fc.property(cardsWithFixed, ([made, fixed]) => {
        const tops = levelCards(made, fixed);
        expect(tops).toHaveLength(made.length);
        tops.slice(1).forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(bottomOf(made, tops, index) + gap);
        });
      }),
    );
  });

  test('leave the fixed card where it wants to stand, or as near as those before it allow', () => {
    fc.assert(
      fc.property(cardsWithFixed, ([made, fixed]) => {
        fc.pre(fixed >= 0);
        const room = made.slice(0, fixed).reduce((sum, { height }) => sum + height + gap, 0);
        expect(levelCards(made, fixed)[fixed]).toBe(Math.max(made[fixed]?.wanted ?? Number.NaN, room));
      }),
    );
  });

  test('never stand above the top of the column', () => {
    fc.assert(
      fc.property(cardsWithFixed, ([made, fixed]) => {
        expect(Math.min(...levelCards(made, fixed))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('give way only as far as they must', () => {
    fc.assert(
      fc.property(cardsWithFixed, ([made, fixed]) => {
        const tops = levelCards(made, fixed);
        made.forEach((card, index) => {
          const top = tops[index] ?? Number.NaN;
          if (top > card.wanted) {
            expect(top).toBe(bottomOf(made, tops, index - 1) + gap);
          } else if (top < card.wanted) {
            expect(index).toBeLessThan(fixed);
            expect(top + card.height + gap).toBe(tops[index + 1]);
          }
        });
      }),
    );
  });

  test('stand where they want to when there is room for all', () => {
    const roomy = [0, 200, 400].map((wanted) => ({ wanted, height: 100 }));
    expect(levelCards(roomy, -1)).toEqual([0, 200, 400]);
    expect(levelCards(roomy, 1)).toEqual([0, 200, 400]);
  });

  test('stay below the top of the column though one wants to stand above it', () => {
    expect(levelCards([{ wanted: -80, height: 40 }], -1)).toEqual([0]);
  });

  test('are none where there are no notes', () => {
    expect(levelCards([], -1)).toEqual([]);
  });
});
