import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { layOutZip, readStoredZip, type ZipPart } from '../../../src/domain/zip/stored-zip.ts';

const part = fc.record({
  name: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
  content: fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array(bytes)),
});
const parts = fc.array(part, { minLength: 1, maxLength: 5 });

function zipOf(laidOut: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(layOutZip(laidOut)));
}

function read(bytes: Uint8Array<ArrayBuffer>) {
  const result = readStoredZip(bytes);
  return result.ok
    ? result.value.map(({ name, content }) => ({ name, content: [...content] }))
    : result.error;
}

test('what is laid out is read back, in its order, names that come twice as well', () => {
  fc.assert(
    fc.property(parts, (given) => {
      expect(read(zipOf(given))).toEqual(given.map(({ name, content }) => ({ name, content: [...content] })));
    }),
  );
});

test('other programs open it', () => {
  const [one, other] = [new Uint8Array([1, 2, 3]), new Uint8Array()];
  const zip = zipOf([
    { name: '1/text.txt', content: one },
    { name: '2/original', content: other },
  ]);
  expect(unzipSync(zip)).toEqual({ '1/text.txt': one, '2/original': other });
});

test('no byte of it is free: whatever bit is another, it is refused', () => {
  fc.assert(
    fc.property(parts, fc.nat(), fc.integer({ min: 0, max: 7 }), (given, at, bit) => {
      const zip = zipOf(given);
      const index = at % zip.length;
      zip[index] = (zip[index] ?? 0) ^ (1 << bit);
      expect(typeof read(zip)).toBe('string');
    }),
    { numRuns: 500 },
  );
});

test('cut anywhere, or with anything before or after it, it is refused', () => {
  fc.assert(
    fc.property(parts, fc.nat(), (given, at) => {
      const zip = zipOf(given);
      expect(typeof read(zip.slice(0, at % zip.length))).toBe('string');
      expect(read(new Uint8Array([...zip, 0]))).toBe('other-layout');
      expect(read(new Uint8Array([0, ...zip]))).toBe('not-zip');
    }),
  );
});

test('one that was cut is said to end too early', () => {
  const zip = zipOf([{ name: 'a', content: new Uint8Array(100) }]);
  for (const length of [20, 60, 140, 160, zip.length - 1]) {
    expect(read(zip.slice(0, length))).toBe('truncated');
  }
});

test('what another program packed is never unpacked, however large it says it is', () => {
  const bomb = zipSync({ 'manifest.json': [new Uint8Array(4 * 2 ** 20), { level: 9 }] });
  expect(bomb.length).toBeLessThan(10_000);
  expect(read(new Uint8Array(bomb))).toBe('other-layout');
});
