/** A public key as digits that two people compare over the telephone. */
import { sha256 } from '@noble/hashes/sha2.js';

/** Six groups of five digits, so nearly 100 bits: nobody makes another key that has the same. */
const groups = 6;
const bytesEach = 5;

/** Each group is made of 40 bits of the key's SHA-256, so that all digits are as likely. */
export function fingerprintOf(key: Uint8Array): string {
  const digest = sha256(key);
  return Array.from({ length: groups }, (_, group) => {
    const own = digest.subarray(group * bytesEach, (group + 1) * bytesEach);
    const value = own.reduce((sum, byte) => sum * 256 + byte, 0);
    return String(value % 100_000).padStart(5, '0');
  }).join(' ');
}
