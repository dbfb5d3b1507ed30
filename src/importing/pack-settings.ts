/** Reads `pack.json`, in which an office says what its pack is to be. */
import * as v from 'valibot';
import { packLimits } from '../domain/packs/pack.ts';
import { reportKinds } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';

const named = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(packLimits.words));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((given) => new Date(given).toJSON()?.startsWith(given) ?? false),
);

const packSettingsSchema = v.strictObject({
  /** The same in all packs of a meeting, and in no other's; else the title, which then can't be left out. */
  id: v.exactOptional(named),
  title: v.exactOptional(named),
  place: v.exactOptional(named),
  issuer: v.exactOptional(named),
  /** The last day on which the pack is taken in. */
  expires: v.exactOptional(day),
  /** Whether the original files go along; else they do. */
  originals: v.exactOptional(v.boolean()),
  /** In the order in which they are to stand; files that are not named come after them. */
  documents: v.exactOptional(
    v.array(
      v.strictObject({
        file: named,
        id: v.exactOptional(named),
        title: v.exactOptional(named),
        kind: v.exactOptional(v.picklist(reportKinds)),
        stage: v.exactOptional(named),
        place: v.exactOptional(named),
        year: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
      }),
    ),
  ),
});
export type PackSettings = v.InferOutput<typeof packSettingsSchema>;

/** The failure is the place that is wrong; '' where it is no JSON. */
export function parsePackSettings(text: string): Result<PackSettings, string> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failure('');
  }
  const parsed = v.safeParse(packSettingsSchema, json, { abortEarly: true });
  return parsed.success ? success(parsed.output) : failure(v.getDotPath(parsed.issues[0]) ?? '$');
}
