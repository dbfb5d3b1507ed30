import { expect, test } from 'vitest';
import { joinOf } from '../../src/importing/kept-records.ts';
import { noteTime } from '../support/notes.ts';

function read(value: object) {
  return joinOf({ table: 'joins', id: 'a', stamp: noteTime, isRemoved: false, value });
}

test.each([
  { id: '经济总量', indicator: '地区生产总值', changed: noteTime },
  { id: '经济总量', indicator: null, changed: noteTime },
])('a decision is read as it was written', (join) => {
  expect(read(join)).toEqual(join);
});

test.each([
  ['words with spaces', { id: '经济 总量', indicator: null, changed: noteTime }],
  ['no words', { id: '', indicator: null, changed: noteTime }],
  ['an indicator without a name', { id: '经济总量', indicator: '', changed: noteTime }],
  ['an indicator of several lines', { id: '经济总量', indicator: '甲\n乙', changed: noteTime }],
  ['an endless name', { id: '经济总量', indicator: '甲'.repeat(61), changed: noteTime }],
  ['no moment', { id: '经济总量', indicator: null, changed: 'today' }],
  ['no decision', { id: '经济总量', changed: noteTime }],
])('%s is none', (_, value) => {
  expect(read(value)).toBeNull();
});

test('a record of another table is none', () => {
  const value = { id: '经济总量', indicator: null, changed: noteTime };
  expect(joinOf({ table: 'notes', id: 'a', stamp: noteTime, isRemoved: false, value })).toBeNull();
});
