/** A whole backup: every record with its moment, and the files of documents; for the same app on another day or computer. */
import type { Kept } from '../kept/kept.ts';

export interface WholeBackup {
  /** When it was made, ISO 8601, UTC. */
  readonly created: string;
  /** With what is in the bin. */
  readonly records: readonly Kept[];
  /** By the SHA-256 of their bytes, in lower-case hex. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

export type WholeBackupFailure =
  /** It is no whole backup. */
  | 'other-file'
  /** It was made by a later version. */
  | 'newer'
  | 'damaged'
  | 'too-large';

export const wholeBackupVersion = 1;
export const wholeBackupParts = {
  head: 'yiyue-backup.json',
  records: 'records.json',
  files: 'files/',
} as const;
export const wholeBackupEnding = 'yiyuebackup';

/** By its name, which a mail program may have lengthened. */
export function isWholeBackup(name: string): boolean {
  return name.toLowerCase().includes(`.${wholeBackupEnding}`);
}
