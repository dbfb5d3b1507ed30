/** Reads the manifest of a meeting pack: JSON from outside, checked by a schema. */
import * as v from 'valibot';
import { type PackManifest, packFormat, packLimits, packVersion } from '../domain/packs/pack.ts';
import type { PackFailure } from '../domain/packs/pack-failure.ts';
import { reportKinds } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { digestSchema } from './document-schema.ts';
import { momentSchema, words } from './note-schema.ts';

const named = v.pipe(words(packLimits.words), v.minLength(1));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((given) => !Number.isNaN(Date.parse(given))),
);
const file = {
  sha256: digestSchema,
  length: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(packLimits.part)),
};

const documentSchema = v.strictObject({
  id: named,
  info: v.strictObject({
    title: v.nullable(named),
    kind: v.picklist(reportKinds),
    place: v.nullable(named),
    year: v.nullable(v.pipe(v.number(), v.safeInteger())),
    meeting: v.nullable(named),
    occasion: v.nullable(named),
    date: v.nullable(day),
    speaker: v.nullable(named),
  }),
  stage: v.nullable(named),
  text: v.strictObject(file),
  arrangement: v.strictObject(file),
  original: v.strictObject({ name: named, ...file, isIncluded: v.boolean() }),
});

/** As `docs/pack.schema.json` has it for other programs. */
export const packManifestSchema = v.strictObject({
  format: v.literal(packFormat),
  version: v.literal(packVersion),
  meeting: v.strictObject({ id: named, title: named, place: v.nullable(named) }),
  issuer: v.nullable(named),
  issued: momentSchema,
  expires: v.nullable(day),
  documents: v.pipe(
    v.array(documentSchema),
    v.minLength(1),
    v.maxLength(packLimits.documents),
    v.check((documents) => new Set(documents.map(({ id }) => id)).size === documents.length),
  ),
});

const head = v.object({ format: v.literal(packFormat), version: v.pipe(v.number(), v.safeInteger()) });

/** `bytes` are what was signed. */
export function parsePackManifest(bytes: Uint8Array): Result<PackManifest, PackFailure> {
  if (bytes.length > packLimits.manifest) {
    return failure({ code: 'too-large', limit: packLimits.manifest });
  }
  const json = parse(bytes);
  const begins = v.safeParse(head, json);
  if (!begins.success) return failure({ code: 'not-pack' });
  const { version } = begins.output;
  if (version > packVersion) return failure({ code: 'newer', version });
  const parsed = v.safeParse(packManifestSchema, json, { abortEarly: true });
  if (!parsed.success) return failure({ code: 'invalid', path: v.getDotPath(parsed.issues[0]) ?? '' });
  return success(parsed.output);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
