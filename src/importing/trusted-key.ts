/** A key that the user trusts, once its fingerprint was compared: kept among the settings, one record each. */
import * as v from 'valibot';
import { digestSchema } from './document-schema.ts';
import { momentSchema } from './note-schema.ts';

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

/** Null for anything else. */
export function parseTrustedKey(value: unknown): TrustedKey | null {
  const parsed = v.safeParse(trustedKeySchema, value);
  return parsed.success ? parsed.output : null;
}
