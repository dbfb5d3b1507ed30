import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOfPlaces, addressOfYears, readPart } from '../../../src/renderer/charts/addresses.ts';

/** As the router does, before it cuts the parts. */
function partsOf(address: string): (string | null)[] {
  return decodeURI(address).split('/').slice(3).map(readPart);
}

test('any place and any indicator is read from its address as it was', () => {
  const words = fc.string({
    minLength: 1,
    unit: fc.constantFrom(...'R&D%26/?#+=;,@$: 经费𠮷'.split(/(?:)/u)),
  });
  fc.assert(
    fc.property(words, words, (place, indicator) => {
      expect(partsOf(addressOfYears(place, { indicator, kind: 'level' }))).toEqual([
        place,
        indicator,
        'level',
      ]);
    }),
  );
  expect(partsOf(addressOfPlaces({ indicator: 'R&D经费', kind: 'growth' }, 2026))).toEqual([
    'R&D经费',
    'growth',
    '2026',
  ]);
});

test('half a character in a name makes no page fail', () => {
  expect(partsOf(addressOfYears('某\ud842市'))).toEqual(['某\ufffd市']);
});

test('an address that somebody typed is read as far as it can be', () => {
  expect(readPart('增长5%')).toBe('增长5%');
  expect(readPart(null)).toBeNull();
});
