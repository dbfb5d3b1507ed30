/** Derives keys from passphrases by scrypt (RFC 7914), at a cost that a file states and that is bounded when it is read. */
import { scrypt } from '@noble/hashes/scrypt.js';

export interface Cost {
  /** A power of 2. */
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** Of the equal choices of OWASP's Password Storage Cheat Sheet the one with least memory, 32 MiB: for old machines. */
export const cost: Cost = { N: 2 ** 15, r: 8, p: 3 };

/** Whether a file may ask for it: 128 MiB, and about five times the work of what is written now. */
export function isBearable({ N, r, p }: Cost): boolean {
  const isPower = N >= 2 ** 10 && (N & (N - 1)) === 0;
  return isPower && 128 * N * r <= 128 * 2 ** 20 && N * r * p <= 2 ** 22;
}

export interface Key {
  readonly key: Uint8Array;
  /** Tells a wrong passphrase before anything is opened, and nothing about the key. */
  readonly check: Uint8Array;
}

/** Takes about a second. What an input method writes in full width is the same as in half width. */
export function deriveKey(passphrase: string, salt: Uint8Array, { N, r, p }: Cost): Key {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const derived = scrypt(words, salt, { N, r, p, dkLen: 48 });
  return { key: derived.subarray(0, 32), check: derived.subarray(32) };
}
