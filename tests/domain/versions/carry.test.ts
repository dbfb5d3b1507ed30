import { expect, test } from 'vitest';
import { type Carry, carryId, copiesOnSections } from '../../../src/domain/versions/carry.ts';

const by = (original: string, to: string, decision: Carry['decision'], copy: string): Carry => ({
  id: carryId(original, to),
  kind: 'note',
  original,
  root: 'a',
  from: 'd-old',
  to,
  state: 'exact',
  decision,
  at: { start: 0, end: 4 },
  words: '稳就业',
  copy,
  isOwn: true,
  changed: '2026-02-01T08:00:00.000Z',
});

test('a note that was kept on its section stays so in the versions after, until it is put on other words', () => {
  const kept = by('a', 'd-two', 'section', 'b');
  const onward = by('b', 'd-three', 'by-itself', 'c');
  const placed = by('c', 'd-four', 'placed', 'd');
  const all = [kept, onward, placed, by('x', 'd-three', 'accepted', 'y')];
  expect([...copiesOnSections(all, 'd-two')]).toEqual(['b']);
  expect([...copiesOnSections(all, 'd-three')]).toEqual(['c']);
  expect([...copiesOnSections(all, 'd-four')]).toEqual([]);
});

test('versions that lead in a circle lead to an end', () => {
  const circle = [by('a', 'd-two', 'accepted', 'b'), by('b', 'd-one', 'accepted', 'a')];
  expect([...copiesOnSections(circle, 'd-one')]).toEqual([]);
});
