import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type Carry, carryId } from '../../src/domain/versions/carry.ts';
import { carrySchema } from '../../src/importing/carry-schema.ts';
import { carryOf, documentOf } from '../../src/importing/kept-records.ts';
import { importedDocument } from '../support/imported-document.ts';
import { noteTime } from '../support/notes.ts';

const carry: Carry = {
  id: carryId('d-old/1.1', 'd-new'),
  kind: 'bookmark',
  original: 'd-old/1.1',
  root: 'd-old/1.1',
  from: 'd-old',
  to: 'd-new',
  state: 'lost',
  decision: 'open',
  at: { start: 4, end: 4 },
  words: '',
  copy: null,
  isOwn: true,
  changed: noteTime,
};

test('a record of what was carried is read as it was written', () => {
  expect(v.parse(carrySchema, JSON.parse(JSON.stringify(carry)))).toEqual(carry);
  const kept = { table: 'carries', id: carry.id, stamp: noteTime, isRemoved: false, value: carry };
  expect(carryOf(kept)).toEqual(carry);
  expect(carryOf({ ...kept, table: 'notes' })).toBeNull();
});

test.each([
  ['a state that there is not', { state: 'moved' }],
  ['a decision that there is not', { decision: 'later' }],
  ['a place before the text', { at: { start: -1, end: 4 } }],
  ['an id with a line end in it', { id: 'a\n>b' }],
  ['no words at all', { words: null }],
  ['a moment that is none', { changed: 'soon' }],
])('one with %s is none', (_, broken) => {
  expect(v.safeParse(carrySchema, { ...carry, ...broken }).success).toBe(false);
});

test('a document of before there were stages has none', () => {
  const { document } = importedDocument('d-one', ['一段。']);
  const { stage: _, ...before } = document;
  const kept = { table: 'documents', id: document.id, stamp: noteTime, isRemoved: false, value: before };
  expect(documentOf(kept)).toEqual({ ...document, stage: null });
});
