import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBelow } from '../../../src/domain/sequence/count-below.ts';

test('as many are smaller as by looking at each', () => {
  const numbers = fc.array(fc.integer({ min: -20, max: 20 })).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(numbers, fc.integer({ min: -21, max: 21 }), (ascending, limit) => {
      expect(countBelow(ascending, limit)).toBe(ascending.filter((each) => each < limit).length);
    }),
  );
});
