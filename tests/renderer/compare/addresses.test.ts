import { expect, test } from 'vitest';
import { addressOfComparison, readAddress } from '../../../src/renderer/compare/addresses.ts';

test('an address keeps the view and the place, and is read back', () => {
  const address = addressOfComparison('甲', '乙', 'side', 38);
  expect(readAddress(address, '甲', '乙')).toEqual({ view: 'side', row: 38 });
});

test.each([
  ['without a place it begins at the top', '#/compare/a/b', { view: 'unified', row: 0 }],
  ['what is no place is the top', '#/compare/a/b/x/y', { view: 'unified', row: 0 }],
  ['another comparison is none', '#/compare/a/bc/side/3', null],
  ['another page is none', '#/read/a', null],
])('%s', (_, hash, place) => {
  expect(readAddress(hash, 'a', 'b')).toEqual(place);
});
