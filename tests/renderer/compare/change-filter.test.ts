import { describe, expect, test } from 'vitest';
import {
  countKinds,
  filterChanges,
  keepAllChanges,
  stepChange,
} from '../../../src/renderer/compare/change-filter.ts';
import { compared } from './made-up-comparison.ts';

const { changes } = compared(
  '~增长[5%|4%]左右',
  '=甲',
  '+投资100亿元',
  '=乙',
  '~加[强|快]',
  '=丙',
  '-丁',
).comparison;

describe('the filter of changes', () => {
  test('keeps all, those of a kind, and those of numbers', () => {
    expect(filterChanges(changes, keepAllChanges)).toEqual([0, 1, 2, 3]);
    expect(filterChanges(changes, { kind: 'changed', isNumberOnly: false })).toEqual([0, 2]);
    expect(filterChanges(changes, { kind: null, isNumberOnly: true })).toEqual([0, 1]);
    expect(filterChanges(changes, { kind: 'removed', isNumberOnly: true })).toEqual([]);
  });

  test('counts what each kind would show', () => {
    expect(Object.fromEntries(countKinds(changes, false))).toEqual({
      null: 4,
      changed: 2,
      added: 1,
      removed: 1,
      moved: 0,
    });
    expect(countKinds(changes, true).get(null)).toBe(2);
  });
});

describe('stepping', () => {
  test('goes to the change next to the current one, among those that are kept', () => {
    expect(stepChange([0, 2, 3], changes, { change: 0, row: 0 }, 1)).toBe(2);
    expect(stepChange([0, 2, 3], changes, { change: 2, row: 0 }, -1)).toBe(0);
  });

  test('begins where the reader is', () => {
    const from = { change: null, row: 3 };
    expect(stepChange([0, 1, 2, 3], changes, from, 1)).toBe(2);
    expect(stepChange([0, 1, 2, 3], changes, from, -1)).toBe(1);
  });

  test('ends at either end', () => {
    expect(stepChange([0, 1], changes, { change: 1, row: 0 }, 1)).toBeNull();
    expect(stepChange([0, 1], changes, { change: 0, row: 0 }, -1)).toBeNull();
    expect(stepChange([], changes, { change: null, row: 0 }, 1)).toBeNull();
  });
});
