import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runKey } from '../../../src/renderer/pages/use-review-keys.ts';

beforeEach(() => vi.stubGlobal('Element', class {}));
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['Enter', 'accept'],
  ['c', 'choose'],
  ['s', 'section'],
  ['l', 'leave'],
])('%s decides of one note, however long it is held', (key, deed) => {
  const keys = { onStep: vi.fn(), onDeed: vi.fn() };
  expect(runKey({ key, repeat: false, target: null }, keys)).toBe(true);
  expect(runKey({ key, repeat: true, target: null }, keys)).toBe(true);
  expect(keys.onDeed.mock.calls).toEqual([[deed]]);
});

test('a key that is held goes on through the list', () => {
  const keys = { onStep: vi.fn(), onDeed: vi.fn() };
  runKey({ key: 'j', repeat: false, target: null }, keys);
  runKey({ key: 'j', repeat: true, target: null }, keys);
  expect(keys.onStep.mock.calls).toEqual([[1], [1]]);
});
