/** Whether bytes are those that the holder of a key signed. */
import { ed25519 } from './ed25519.ts';

export const signatureLengths = { signature: 64, key: 32 } as const;

/** By the strict rules of RFC 8032: of the same bytes and key there is one signature only, and no key fits all. */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  const { length } = signature;
  if (length !== signatureLengths.signature || key.length !== signatureLengths.key) return false;
  try {
    return ed25519.verify(signature, bytes, key, { zip215: false });
  } catch {
    return false;
  }
}
