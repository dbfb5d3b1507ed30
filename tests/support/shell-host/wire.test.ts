import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWire, toWire } from './wire.ts';

/** Without what JSON has no letters for. */
const values = fc.anything({
  withNullPrototype: false,
  values: [
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((each) => !Object.is(each, -0)),
    fc.uint8Array(),
  ],
});

test('what crosses arrives as it was', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(fromWire(toWire(value))).toStrictEqual(value);
    }),
  );
});

test('many bytes cross as well', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  expect(fromWire(toWire({ bytes }))).toEqual({ bytes });
});

test.each([[Number.NaN], [new Date()], [new Map()], [() => 1], [1n], [{ deep: [new Set()] }]])(
  'what it cannot carry is refused: %o',
  (value) => {
    expect(() => toWire(value)).toThrow('cannot carry');
  },
);
