/** Makes the file of a key with which an office signs its packs. */
import { fingerprintOf } from '../sealing/fingerprint.ts';
import { makeKeyPair } from '../sealing/sign.ts';

export interface NewKey {
  /** What is kept, by its owner alone: JSON. */
  readonly file: string;
  /** What others compare. */
  readonly fingerprint: string;
}

export function makeKeyFile(issuer: string | null): NewKey {
  const pair = makeKeyPair();
  const keys = { public: hexOf(pair.public), secret: hexOf(pair.secret) };
  const file = JSON.stringify({ format: 'yiyue-key', version: 1, issuer, ...keys }, null, 2);
  return { file: `${file}\n`, fingerprint: fingerprintOf(pair.public) };
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
