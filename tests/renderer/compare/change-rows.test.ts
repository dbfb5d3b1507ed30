import { expect, test } from 'vitest';
import { findChangeRows } from '../../../src/renderer/compare/change-rows.ts';
import { compared } from './made-up-comparison.ts';

const changesOf = (...rows: readonly string[]) => {
  const { changeOf, ends } = findChangeRows(compared(...rows).comparison);
  return { of: [...changeOf], ends: [...ends] };
};

test('neighbouring rows that were added are one change, and so are those removed', () => {
  expect(changesOf('=甲', '+乙', '+丙', '-丁', '-戊', '=己')).toEqual({
    of: [-1, 0, 0, 1, 1, -1],
    ends: [3, 5],
  });
});

test('each changed row is a change of its own', () => {
  expect(changesOf('~甲[一|二]', '~乙[三|四]', '+丙')).toEqual({ of: [0, 1, 2], ends: [1, 2, 3] });
});

test('a move is one change with a row at either place', () => {
  expect(changesOf('>3 甲', '-乙', '=丙', '<0 甲')).toEqual({ of: [1, 0, -1, 1], ends: [2, 4] });
});

test('rows that moved together are one change at both places', () => {
  expect(changesOf('>3 甲', '>4 乙', '=丙', '<0 甲', '<1 乙')).toEqual({ of: [0, 0, -1, 0, 0], ends: [5] });
});
