/** Ed25519 (RFC 8032) with the hash that it needs: the library leaves it to its user which one that is. */
import { getPublicKey, hashes, sign, utils, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

export const ed25519 = { getPublicKey, sign, verify, randomSecretKey: utils.randomSecretKey };
