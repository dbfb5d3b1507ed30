import { expect, test } from 'vitest';
import { notesByRow } from '../../../src/renderer/compare/note-rows.ts';
import { noteOn } from '../../support/notes.ts';
import { compared } from './made-up-comparison.ts';

const { comparison, old, next } = compared('=甲', '-乙', '>4 丙', '+丁', '<2 丙');

function rowsOf(...notes: Parameters<typeof notesByRow>[3][number][]): [number, string[]][] {
  return [...notesByRow(comparison, old, next, notes)].map(([row, own]) => [row, own.map(({ id }) => id)]);
}

test('notes of both documents stand at the rows of their words', () => {
  expect(
    rowsOf(
      noteOn(old, '2.1', { id: 'removed' }),
      noteOn(next, '2.1', { id: 'added' }),
      noteOn(old, '1.1', { id: 'of the old' }),
      noteOn(next, '1.1', { id: 'of the new' }),
    ),
  ).toEqual([
    [1, ['removed']],
    [3, ['added']],
    [0, ['of the old', 'of the new']],
  ]);
});

test('notes on moved words stand at the place that their document has', () => {
  expect(rowsOf(noteOn(old, '3.1', { id: 'old place' }), noteOn(next, '3.1', { id: 'new place' }))).toEqual([
    [2, ['old place']],
    [4, ['new place']],
  ]);
});

test('a note whose words are no longer there, or of another document, stands nowhere', () => {
  const note = noteOn(next, '1.1');
  const moved = { ...note, anchor: { ...note.anchor, quote: { ...note.anchor.quote, exact: '别的' } } };
  expect(rowsOf(moved, { ...note, report: 'another' })).toEqual([]);
});
