import { describe, expect, test } from 'vitest';
import { type Carry, carryId } from '../../../src/domain/versions/carry.ts';
import { dueOf, missedOf, supersededBy } from '../../../src/domain/versions/due.ts';

const by = (original: string, to: string, given: Partial<Carry> = {}): Carry => ({
  id: carryId(original, to),
  kind: 'note',
  original,
  root: original,
  from: 'd-old',
  to,
  state: 'exact',
  decision: 'by-itself',
  at: { start: 0, end: 4 },
  words: '稳就业',
  copy: `${original}.${to}`,
  isOwn: true,
  changed: '2026-02-01T08:00:00.000Z',
  ...given,
});
const open = { state: 'changed', decision: 'open', copy: null } as const;
const note = { id: 'a' };
const copy = { id: 'a.d-mid' };
const toMiddle = by('a', 'd-mid');

describe('a note is carried', () => {
  test('once, and looked for anew while it waits', () => {
    expect(dueOf([note], [], [])).toEqual([note]);
    expect(dueOf([note], [], [by('a', 'd-new', open)])).toEqual([note]);
    expect(dueOf([note], [], [by('a', 'd-new')])).toEqual([]);
    expect(dueOf([note], [], [by('a', 'd-new', { decision: 'left', copy: null })])).toEqual([]);
  });

  test('not again where it came by a version in between that is gone', () => {
    expect(dueOf([note], [], [by(copy.id, 'd-new', { root: 'a' })])).toEqual([]);
  });

  test('not from a version in between where it came from the first one, nor from another branch', () => {
    expect(dueOf([copy], [toMiddle], [by('a', 'd-new')])).toEqual([]);
    expect(dueOf([copy], [toMiddle], [by('a.d-branch', 'd-new', { root: 'a' })])).toEqual([]);
  });

  test('though others of its version were', () => {
    const own = { id: 'own' };
    expect(dueOf([copy, own], [toMiddle], [by('a', 'd-new')])).toEqual([own]);
  });
});

test('what waits gives way to what was carried of the same first original now', () => {
  const waiting = by(copy.id, 'd-new', { ...open, root: 'a' });
  expect(supersededBy([by('a', 'd-new')], [waiting])).toEqual([waiting]);
  expect(supersededBy([by('a', 'd-new')], [by('a', 'd-new', open)])).toEqual([]);
  expect(supersededBy([by('b', 'd-new')], [waiting])).toEqual([]);
  expect(supersededBy([by('a', 'd-new')], [{ ...waiting, decision: 'left' }])).toEqual([]);
});

test('what was made after comparing is missed, unlike what waits or came by another version', () => {
  const late = { id: 'late' };
  expect(missedOf([note, late], [], [by('a', 'd-new', open)])).toEqual([late]);
  expect(missedOf([copy, late], [toMiddle], [by('a', 'd-new')])).toEqual([late]);
});
