import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf, KeptDigest } from '../../../src/domain/kept/digest.ts';
import { canonicalJson, isGone, type Kept, keyOfKept, laterKept } from '../../../src/domain/kept/kept.ts';
import { reconcile } from '../../../src/domain/kept/reconcile.ts';
import { stampAfter } from '../../../src/domain/kept/stamps.ts';

/** Few ids and moments, so that states of one record meet often. */
const anyKept: fc.Arbitrary<Kept> = fc.record({
  table: fc.constantFrom('notes', 'bookmarks'),
  id: fc.constantFrom('a', 'b', 'c'),
  stamp: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'),
  isRemoved: fc.boolean(),
  value: fc.record({ text: fc.constantFrom('甲', '乙', '丙') }),
});

function fold(states: Iterable<Kept>): Map<string, Kept> {
  const map = new Map<string, Kept>();
  for (const kept of states) {
    const known = map.get(keyOfKept(kept));
    map.set(keyOfKept(kept), known ? laterKept(known, kept) : kept);
  }
  return map;
}

function inOrder(states: Iterable<Kept>): string[] {
  return [...states].map(canonicalJson).sort();
}

describe('two copies that are brought together', () => {
  test('hold the same, whatever either had', () => {
    fc.assert(
      fc.property(fc.array(anyKept), fc.array(anyKept), (one, other) => {
        const database = [...fold(one).values()];
        const journal = [...fold(other).values()];
        const { toDatabase, toJournal } = reconcile(database, journal);
        const after = fold([...database, ...toDatabase]);
        expect(inOrder(after.values())).toEqual(inOrder(fold([...journal, ...toJournal]).values()));
        expect(inOrder(after.values())).toEqual(inOrder(fold([...one, ...other]).values()));
      }),
    );
  });

  test('have nothing to say to each other a second time', () => {
    fc.assert(
      fc.property(fc.array(anyKept), fc.array(anyKept), (one, other) => {
        const { toDatabase, toJournal } = reconcile(fold(one).values(), fold(other).values());
        const again = reconcile(
          fold([...one, ...toDatabase]).values(),
          fold([...other, ...toJournal]).values(),
        );
        expect(again).toEqual({ toDatabase: [], toJournal: [] });
      }),
    );
  });

  test('never take the place of something later', () => {
    fc.assert(
      fc.property(fc.array(anyKept), fc.array(anyKept), (one, other) => {
        const database = fold(one);
        for (const kept of reconcile(database.values(), other).toDatabase) {
          expect((database.get(keyOfKept(kept))?.stamp ?? '') <= kept.stamp).toBe(true);
        }
      }),
    );
  });
});

describe('the later of two states', () => {
  test('is the same one in whatever order they are met', () => {
    fc.assert(
      fc.property(fc.array(anyKept, { minLength: 1 }), fc.func(fc.nat()), (states, rank) => {
        const shuffled = [...states].sort((a, b) => rank(a) - rank(b));
        expect(inOrder(fold(states).values())).toEqual(inOrder(fold(shuffled).values()));
      }),
    );
  });

  test('of one moment is the one that is not removed', () => {
    const live: Kept = {
      table: 'notes',
      id: 'a',
      stamp: '2026-01-01T00:00:00.000Z',
      isRemoved: false,
      value: {},
    };
    expect(laterKept({ ...live, isRemoved: true }, live)).toBe(live);
    expect(laterKept(live, { ...live, isRemoved: true })).toBe(live);
  });
});

describe('the digest', () => {
  test('does not depend on order, nor on the order of fields', () => {
    fc.assert(
      fc.property(fc.array(anyKept), (states) => {
        const turned = states.map(({ value, stamp, ...rest }) => ({ value, stamp, ...rest })).reverse();
        expect(digestOf(turned)).toBe(digestOf(states));
      }),
    );
  });

  test('tells states apart by every field', () => {
    const kept: Kept = {
      table: 'notes',
      id: 'a',
      stamp: '2026-01-01T00:00:00.000Z',
      isRemoved: false,
      value: { x: 1 },
    };
    const others: Kept[] = [
      { ...kept, table: 'bookmarks' },
      { ...kept, id: 'b' },
      { ...kept, stamp: '2026-01-01T00:00:00.001Z' },
      { ...kept, isRemoved: true },
      { ...kept, value: { x: 2 } },
      { ...kept, value: { x: [1] } },
    ];
    const digests = [kept, ...others].map((each) => digestOf([each]));
    expect(new Set(digests).size).toBe(digests.length);
    expect(digestOf([])).not.toBe(digestOf([kept]));
    expect(digestOf([kept, kept])).not.toBe(digestOf([kept]));
  });

  test('is that of what is left when a record is taken out', () => {
    fc.assert(
      fc.property(fc.array(anyKept), anyKept, (states, other) => {
        const digest = new KeptDigest();
        for (const kept of [...states, other]) digest.add(kept);
        digest.remove(other);
        expect(digest.toString()).toBe(digestOf(states));
      }),
    );
  });
});

describe('a stamp', () => {
  test('stays when it is later than all that is known', () => {
    const stamp = '2026-01-02T00:00:00.000Z';
    expect(stampAfter(stamp)).toBe(stamp);
    expect(stampAfter(stamp, undefined, '2026-01-01T00:00:00.000Z')).toBe(stamp);
  });

  test('follows what is known where the clock was set back', () => {
    expect(stampAfter('2020-01-01T00:00:00.000Z', '2026-01-01T00:00:00.999Z')).toBe(
      '2026-01-01T00:00:01.000Z',
    );
  });
});

test('a stamp never leaves the years that sort as they follow each other', () => {
  const last = '9999-12-31T23:59:59.999Z';
  expect(stampAfter('2026-01-01T00:00:00.000Z', last)).toBe(last);
});

describe('the bin', () => {
  const removed: Kept = {
    table: 'notes',
    id: 'a',
    stamp: '2026-01-01T00:00:00.000Z',
    isRemoved: true,
    value: {},
  };

  test('keeps what was removed for 60 days', () => {
    expect(isGone(removed, '2026-03-02T00:00:00.000Z')).toBe(false);
    expect(isGone(removed, '2026-03-02T00:00:00.001Z')).toBe(true);
    expect(isGone({ ...removed, isRemoved: false }, '2030-01-01T00:00:00.000Z')).toBe(false);
  });
});
