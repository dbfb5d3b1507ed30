import { expect, test } from 'vitest';
import { emptyKind } from '../../../src/renderer/pages/ReviewEmpty.tsx';

const all = { filter: 'waiting', isAnything: true, isVersion: true, missed: 0 } as const;

test('all is called reviewed only when no note of the old version was missed', () => {
  expect(emptyKind(all)).toBe('waiting');
  expect(emptyKind({ ...all, missed: 2 })).toBe('missed');
  expect(emptyKind({ ...all, missed: 2, filter: 'decided' })).toBe('decided');
  expect(emptyKind({ ...all, missed: 2, isAnything: false })).toBe('nothing');
  expect(emptyKind({ ...all, isAnything: false, isVersion: false })).toBe('first');
});
