import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/sealing/fingerprint.ts';
import { makeKeyPair, publicKeyOf, sign } from '../../src/sealing/sign.ts';
import { isSigned } from '../../src/sealing/verify.ts';

const hex = (words: string) => new Uint8Array(Buffer.from(words, 'hex'));

/** RFC 8032, section 7.1, test 3. */
const known = {
  secret: hex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'),
  public: hex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'),
  message: hex('af82'),
  signature: hex(
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ),
};

test('signs as the standard says', () => {
  expect(publicKeyOf(known.secret)).toEqual(known.public);
  expect(sign(known.message, known.secret)).toEqual(known.signature);
  expect(isSigned(known.message, known.signature, known.public)).toBe(true);
});

test('what is signed is told from everything that differs in one bit, in words, signature or key', () => {
  const pair = makeKeyPair();
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (bytes, bit) => {
      const signature = sign(bytes, pair.secret);
      expect(isSigned(bytes, signature, pair.public)).toBe(true);
      expect(isSigned(flipped(bytes, bit), signature, pair.public)).toBe(false);
      expect(isSigned(bytes, flipped(signature, bit), pair.public)).toBe(false);
      expect(isSigned(bytes, signature, flipped(pair.public, bit))).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('no key fits everything, and nothing of another length is a signature or a key', () => {
  const nothing = new Uint8Array(32);
  const unit = new Uint8Array(32);
  unit[0] = 1;
  for (const key of [nothing, unit]) {
    expect(isSigned(known.message, new Uint8Array(64), key)).toBe(false);
    expect(isSigned(known.message, new Uint8Array([...unit, ...nothing]), key)).toBe(false);
  }
  expect(isSigned(known.message, known.signature.slice(1), known.public)).toBe(false);
  expect(isSigned(known.message, known.signature, known.public.slice(1))).toBe(false);
});

test('a fingerprint is six groups of five digits, the same for one key and another for each', () => {
  expect(fingerprintOf(known.public)).toBe(fingerprintOf(known.public.slice()));
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(), (key, bit) => {
      const fingerprint = fingerprintOf(key);
      expect(fingerprint).toMatch(/^\d{5}(?: \d{5}){5}$/);
      expect(fingerprintOf(flipped(key, bit))).not.toBe(fingerprint);
    }),
  );
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const other = bytes.slice();
  const at = (bit >> 3) % other.length;
  other[at] = (other[at] ?? 0) ^ (1 << (bit & 7));
  return other;
}
