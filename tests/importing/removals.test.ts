import { expect, test } from 'vitest';
import type { Kept } from '../../src/domain/kept/kept.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { knownRemovals, removalsOf } from '../../src/importing/removals.ts';
import { noteOn } from '../support/notes.ts';
import { openQingpu } from '../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const stamp = '2026-01-20T09:00:00.000Z';
const author = { id: 'wang', name: '王芳' };

function binned(id: string, given: object = {}, changes: Partial<Kept> = {}): Kept {
  const value = { ...noteOn(work, '2.2.2', { id }), ...given };
  return { table: 'notes', id, stamp, isRemoved: true, value, ...changes };
}

test('the bin tells of removed notes whose they were, for sixty days, and nothing of private ones', () => {
  const bin = [
    binned('a'),
    binned('b:wang', { author }),
    binned('c', { isPrivate: true }),
    binned('d', {}, { stamp: '2025-10-01T00:00:00.000Z' }),
    binned('e', {}, { isRemoved: false }),
    binned('f', {}, { table: 'bookmarks' }),
    binned('g', { colour: 'none' }),
  ];
  expect(removalsOf(bin, '2026-02-01T00:00:00.000Z')).toEqual([
    { id: 'a', removed: stamp },
    { id: 'b:wang', author, removed: stamp },
  ]);
});

test('the bin knows for imports all that was removed, also what was private or never here', () => {
  const bin = [
    binned('a', { isPrivate: true }),
    binned('e', {}, { isRemoved: false }),
    binned('f', {}, { table: 'bookmarks' }),
    binned('h:wang', {}, { value: { id: 'h:wang', author } }),
  ];
  expect(knownRemovals(bin)).toEqual([
    { id: 'a', removed: stamp },
    { id: 'h:wang', author, removed: stamp },
  ]);
});
