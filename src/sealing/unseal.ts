/** Opens what was encrypted under a passphrase, or says why it can't be. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { failure, type Result, success } from '../domain/result.ts';
import { deriveKey, isBearable } from './key.ts';
import { type Sealed, sealFormat, sealVersion } from './seal.ts';

export type SealFailure =
  /** Made by a later version of the app. */
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'wrong-passphrase' }
  /** Not what was sealed, though the passphrase is right, or no header that was ever written. */
  | { readonly code: 'tampered' };

const bytes = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * length}}$`)));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const headerSchema = v.object({
  format: v.literal(sealFormat),
  version: v.literal(sealVersion),
  kdf: v.pipe(
    v.object({ name: v.literal('scrypt'), N: whole, r: whole, p: whole, salt: bytes(16) }),
    v.check((given) => isBearable(given)),
  ),
  check: bytes(16),
  cipher: v.object({ name: v.literal('xchacha20-poly1305'), nonce: bytes(24) }),
});
const versionSchema = v.object({ format: v.literal(sealFormat), version: whole });

export function unseal({ header, content }: Sealed, passphrase: string): Result<Uint8Array, SealFailure> {
  const json = parse(header);
  const head = v.safeParse(versionSchema, json);
  if (head.success && head.output.version > sealVersion) {
    return failure({ code: 'newer', version: head.output.version });
  }
  const parsed = v.safeParse(headerSchema, json);
  if (!parsed.success) return failure({ code: 'tampered' });
  const { kdf, check, cipher } = parsed.output;
  const derived = deriveKey(passphrase, hexToBytes(kdf.salt), kdf);
  if (bytesToHex(derived.check) !== check) return failure({ code: 'wrong-passphrase' });
  try {
    const opening = xchacha20poly1305(
      derived.key,
      hexToBytes(cipher.nonce),
      new TextEncoder().encode(header),
    );
    return success(opening.decrypt(content));
  } catch {
    return failure({ code: 'tampered' });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
