/** Reads and writes arrangement files: JSON from outside, checked by a schema. */
import * as v from 'valibot';
import { type Arrangement, deepestLevel, furnitureKinds, plainBlocks } from '../domain/report/arrangement.ts';
import { reportKinds } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { arrangementFile1, upgradeArrangement } from './arrangement-file-1.ts';
import { begins, id, label, offset, quotedSpan, remarks, source, span } from './arrangement-schema.ts';

const format = 'yiyue-arrangement';
const level = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(deepestLevel));
const pieces = v.pipe(v.array(quotedSpan), v.minLength(1));
const order = v.picklist(['stated', 'inferred']);

const block = v.variant('type', [
  v.object({ type: v.picklist(plainBlocks), pieces }),
  v.object({ type: v.literal('heading'), level, pieces, order }),
  v.object({ type: v.literal('lacking'), level, title: span }),
  v.object({
    type: v.literal('paragraph'),
    pieces: v.pipe(v.array(v.union([quotedSpan, v.literal('gap')])), v.minLength(1)),
    splits: v.array(v.object({ at: offset, begins })),
    heading: v.nullable(v.object({ level, length: v.pipe(offset, v.minValue(1)) })),
  }),
]);

const arrangementFile2 = v.object({
  format: v.literal(format),
  version: v.literal(2),
  id,
  meeting: v.nullable(label),
  source,
  documents: v.pipe(
    v.array(
      v.object({
        id,
        kind: v.picklist(reportKinds),
        name: v.nullable(label),
        speaker: v.nullable(label),
        blocks: v.array(block),
      }),
    ),
    v.minLength(1),
  ),
  furniture: v.array(v.object({ ...quotedSpan.entries, kind: v.picklist(furnitureKinds) })),
  ...remarks,
});

export const arrangementFileSchema = v.variant('version', [arrangementFile1, arrangementFile2]);

/** `not-json`: no JSON at all (cut short, say); `not-arrangement`: JSON of another shape, with the place. */
export interface ArrangementFailure {
  readonly code: 'not-json' | 'not-arrangement';
  readonly path: string;
}

export function parseArrangement(text: string): Result<Arrangement, ArrangementFailure> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure({ code: 'not-json', path: '' });
  }
  const parsed = v.safeParse(arrangementFileSchema, json, { abortEarly: true });
  if (!parsed.success) {
    return failure({ code: 'not-arrangement', path: v.getDotPath(parsed.issues[0]) ?? '' });
  }
  const file = parsed.output;
  return success(file.version === 1 ? upgradeArrangement(file) : file);
}

export function printArrangement(arrangement: Arrangement & { readonly version: 2 }): string {
  return JSON.stringify({ format, ...arrangement });
}
