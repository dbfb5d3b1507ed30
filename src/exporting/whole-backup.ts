/** Packs all records and files into one file. */
import { type Zippable, zipSync } from 'fflate';
import {
  type WholeBackup,
  wholeBackupParts,
  wholeBackupVersion,
} from '../domain/interchange/whole-backup.ts';

export function packWholeBackup({ created, records, files }: WholeBackup): Uint8Array<ArrayBuffer> {
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const parts: Zippable = {
    [wholeBackupParts.head]: [
      encode({ format: 'yiyue-backup', version: wholeBackupVersion, created }),
      { level: 0 },
    ],
    [wholeBackupParts.records]: [encode(records), { level: 6 }],
  };
  for (const [sha256, bytes] of files) parts[`${wholeBackupParts.files}${sha256}`] = [bytes, { level: 0 }];
  return new Uint8Array(zipSync(parts, { mtime: '1980-01-02T00:00:00Z' }));
}
