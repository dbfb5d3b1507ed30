/** A key that the user trusts, once its fingerprint was compared: kept among the settings, one record each. */
import * as v from 'valibot';
import { fingerprintOf } from '../sealing/fingerprint.ts';
import { digestSchema } from './document-schema.ts';
import { momentSchema } from './note-schema.ts';

/** Of the names of these settings; the key follows. */
export const trustedKeyPrefix = 'trusted-key:';

const words = v.pipe(v.string(), v.maxLength(1000));

const trustedKeySchema = v.object({
  /** The public key, in hex. */
  key: digestSchema,
  /** As it was compared. */
  fingerprint: v.pipe(v.string(), v.regex(/^\d{5}(?: \d{5}){5}$/)),
  /** Whose the pack said that it is; null where it did not. */
  issuer: v.nullable(words),
  /** The meeting whose pack it was. */
  meeting: words,
  /** ISO 8601, UTC. */
  since: momentSchema,
});
export type TrustedKey = v.InferOutput<typeof trustedKeySchema>;

/** Null for anything else, and where the name of its setting or the fingerprint is another key's. */
export function parseTrustedKey(name: string, value: unknown): TrustedKey | null {
  const parsed = v.safeParse(trustedKeySchema, value);
  if (!parsed.success) return null;
  const { key, fingerprint } = parsed.output;
  const bytes = Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return name === `${trustedKeyPrefix}${key}` && fingerprintOf(bytes) === fingerprint ? parsed.output : null;
}
