/** Encrypts bytes under a passphrase: XChaCha20-Poly1305, whose long nonce can be taken at random. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { cost, deriveKey } from './key.ts';

export interface Sealed {
  /** JSON: all that is needed to open it, but the passphrase. */
  readonly header: string;
  readonly content: Uint8Array;
}

export const sealFormat = 'yiyue-sealed';
export const sealVersion = 1;

/** The header is authenticated with the content. */
export function seal(content: Uint8Array, passphrase: string): Sealed {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(24));
  const { key, check } = deriveKey(passphrase, salt, cost);
  const header = JSON.stringify({
    format: sealFormat,
    version: sealVersion,
    kdf: { name: 'scrypt', ...cost, salt: bytesToHex(salt) },
    check: bytesToHex(check),
    cipher: { name: 'xchacha20-poly1305', nonce: bytesToHex(nonce) },
  });
  const sealing = xchacha20poly1305(key, nonce, new TextEncoder().encode(header));
  return { header, content: sealing.encrypt(content) };
}
