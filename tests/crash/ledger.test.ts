import { describe, expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

const left = (id: string, version: number, isRemoved = false) => ({ id, version, isRemoved });

describe('what was acknowledged', () => {
  test('is no loss when it is there, also in a later state, or beside others', () => {
    const ledger = new Ledger();
    ledger.acknowledge([left('a', 1), left('b', 2)]);
    expect(ledger.check([left('a', 1), left('b', 3), left('c', 1)])).toEqual([]);
    expect(ledger.expected).toBe(3);
  });

  test('is lost when it is not there, is there in an earlier state, or came back', () => {
    const ledger = new Ledger();
    ledger.acknowledge([left('a', 1), left('b', 2), left('c', 3)]);
    ledger.acknowledge([left('c', 3, true)]);
    const losses = ledger.check([left('b', 1), left('c', 3)]);
    expect(losses.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('is expected at every further start', () => {
    const ledger = new Ledger();
    ledger.acknowledge([left('a', 1)]);
    expect(ledger.check([left('a', 2)])).toEqual([]);
    expect(ledger.check([left('a', 1)])).toHaveLength(1);
  });

  test('may be gone while its removal was not acknowledged, and only then', () => {
    const ledger = new Ledger();
    ledger.acknowledge([left('a', 1), left('b', 1)]);
    ledger.expectRemoval('a');
    ledger.expectRemoval('b');
    expect(ledger.check([left('b', 1)])).toEqual([]);
    expect(ledger.check([])).toHaveLength(1);
  });
});
