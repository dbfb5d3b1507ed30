/** Reads the file of the key with which an office signs its packs. */
import * as v from 'valibot';

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const keyFileSchema = v.object({
  format: v.literal('yiyue-key'),
  version: v.literal(1),
  issuer: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
  public: hex,
  /** Whoever has it can sign as the office does. */
  secret: hex,
});
export type KeyFile = v.InferOutput<typeof keyFileSchema>;

/** Null for anything else. */
export function parseKeyFile(text: string): KeyFile | null {
  try {
    const parsed = v.safeParse(keyFileSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
