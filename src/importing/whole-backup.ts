/** Reads a whole backup: nothing of it is taken that is not a record by its schema, or not the file that its name says. */
import * as v from 'valibot';
import {
  type WholeBackup,
  type WholeBackupFailure,
  wholeBackupParts,
  wholeBackupVersion,
} from '../domain/interchange/whole-backup.ts';
import type { Kept } from '../domain/kept/kept.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { sha256 as digestOf } from './digest.ts';
import { isKnownTable, keptSchemas } from './kept-records.ts';
import { momentSchema } from './note-schema.ts';
import { isZip } from './notes-package.ts';
import { Pace } from './readers/pace.ts';
import { usualLimits, ZipArchive, type ZipLimits } from './readers/packed/zip-archive.ts';
import { Unreadable } from './readers/read-failure.ts';
import { trustedKeyPrefix } from './trusted-key.ts';

const headSchema = v.object({ format: v.literal('yiyue-backup'), version: v.number(), created: v.string() });
const keptSchema = v.object({
  table: v.string(),
  id: v.string(),
  stamp: momentSchema,
  isRemoved: v.boolean(),
  value: v.unknown(),
});

export async function readWholeBackup(bytes: Uint8Array): Promise<Result<WholeBackup, WholeBackupFailure>> {
  if (!isZip(bytes)) return failure('other-file');
  try {
    return await read(new ZipArchive(bytes, limitsOf(bytes.length)));
  } catch (error) {
    if (error instanceof Unreadable)
      return failure(error.failure.code === 'too-large' ? 'too-large' : 'damaged');
    throw error;
  }
}

/** The files in it stand there as they are; only what is packed of it, the records, could be more than it seems. */
function limitsOf(length: number): ZipLimits {
  const all = length + usualLimits.part;
  return { parts: 0xffff, part: usualLimits.part, read: all, unpacked: all };
}

async function read(archive: ZipArchive): Promise<Result<WholeBackup, WholeBackupFailure>> {
  const head = v.safeParse(headSchema, await jsonOf(archive, wholeBackupParts.head));
  if (!head.success) return failure('other-file');
  if (head.output.version > wholeBackupVersion) return failure('newer');
  const records = await jsonOf(archive, wholeBackupParts.records);
  if (!Array.isArray(records)) return failure('damaged');
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of archive.names()) {
    if (!name.startsWith(wholeBackupParts.files)) continue;
    const content = new Uint8Array((await archive.read(name, new Pace({}))) ?? []);
    const sha256 = name.slice(wholeBackupParts.files.length);
    if ((await digestOf(content)) !== sha256) return failure('damaged');
    files.set(sha256, content);
  }
  const checked = records.map(checkRecord).filter((kept) => kept !== null);
  return success({ created: head.output.created, records: checked, files });
}

/** Null for what no table of this version holds, and for trust: that comes of comparing a fingerprint, not of a file. */
function checkRecord(value: unknown): Kept | null {
  const kept = v.safeParse(keptSchema, value);
  if (!kept.success || !isKnownTable(kept.output.table)) return null;
  const parsed = v.safeParse(keptSchemas[kept.output.table], kept.output.value);
  if (!parsed.success) return null;
  const names = 'key' in parsed.output ? [kept.output.id, parsed.output.key] : [];
  if (names.some((name) => name.startsWith(trustedKeyPrefix))) return null;
  return { ...kept.output, value: parsed.output };
}

/** Null where there is no such part, or it is no JSON. */
async function jsonOf(archive: ZipArchive, part: string): Promise<unknown> {
  const content = await archive.read(part, new Pace({}));
  try {
    return content && JSON.parse(new TextDecoder().decode(content));
  } catch {
    return null;
  }
}
