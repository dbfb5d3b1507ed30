import { beforeAll, describe, expect, test } from 'vitest';
import { type Failure, keepInput } from './failure.ts';
import { fuzz, type Result } from './fuzz.ts';
import { targets } from './targets.ts';

/** `npm run fuzz` gives more inputs, and other ones each time. */
const inputs = 1000;
const seed = 20_260_120;

describe('whatever comes from outside', () => {
  let results: readonly Result[] = [];
  beforeAll(async () => {
    results = await fuzz(
      targets.map(({ name }) => name),
      seed,
      inputs,
    );
  }, 180_000);

  test.each(targets)('is read or refused as $name, soon and without harm', (target) => {
    const result = results.find(({ name }) => name === target.name);
    expect(result?.failures.map((failure) => describeFailure(failure))).toEqual([]);
    expect(result?.tried).toBe(inputs);

    function describeFailure(failure: Failure): string {
      return `${failure.kind}, input ${failure.index} (${keepInput(target, failure)}): ${failure.detail}`;
    }
  });
});
