/** Signs bytes by Ed25519, and makes the keys for it. */
import { ed25519 } from './ed25519.ts';

export interface KeyPair {
  /** 32 bytes each. */
  readonly secret: Uint8Array;
  readonly public: Uint8Array;
}

export function makeKeyPair(): KeyPair {
  const secret = ed25519.randomSecretKey();
  return { secret, public: ed25519.getPublicKey(secret) };
}

export function publicKeyOf(secret: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(ed25519.getPublicKey(secret));
}

/** 64 bytes: of the same bytes and the same key always the same. */
export function sign(bytes: Uint8Array, secret: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(ed25519.sign(bytes, secret));
}
