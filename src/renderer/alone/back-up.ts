/** Writes all that is kept in this browser to a file outside of it, and takes such a file back in. */
import type { SaveFailure } from '../../bridge.ts';
import { type WholeBackupFailure, wholeBackupEnding } from '../../domain/interchange/whole-backup.ts';
import { fileMoment } from '../../domain/kept/days.ts';
import { filesOfDocument } from '../../domain/library/files-of.ts';
import { documentOf } from '../../importing/kept-records.ts';
import { chooseBackupFile, writeBackup } from '../desktop/backup-file.ts';
import {
  getLastBackup,
  lacksOfBackup,
  madeOf,
  noteBackup,
  readEverything,
} from '../storage/backup-record.ts';
import { keepDocumentFile, readDocumentFile } from '../storage/document-files.ts';
import { getJournal } from '../storage/journal.ts';

export interface SavedBackup {
  readonly state: 'saved';
  readonly place: string;
  /** How many files of documents could not be read. */
  readonly lacking: number;
  /** False when the records may not be all. */
  readonly isSure: boolean;
  /** Whether it was handed to the browser, which does not tell what became of it. */
  readonly isDownload: boolean;
}

export type BackupOutcome =
  | SavedBackup
  /** Nothing was written over the last backup, which may have more. */
  | { readonly state: 'held-back'; readonly place: string }
  | { readonly state: 'cancelled' }
  /** `unreadable`: what was packed could not be taken back in, as it is too much for one file. */
  | { readonly state: 'failed'; readonly code: SaveFailure | 'unreadable' };

/** `name` is suggested where no file was chosen before. */
export async function backUp(name: string, isChosenAnew: boolean): Promise<BackupOutcome> {
  const created = new Date().toISOString();
  const fileName = `${name}-${fileMoment(created)}.${wholeBackupEnding}`;
  const chosen = await chooseBackupFile(fileName, isChosenAnew);
  if (!chosen.ok) return chosen.error;
  const { handle, isKept } = chosen.value;
  const { records, isSure } = await readEverything();
  const made = madeOf(records);
  const wanted = new Set(records.flatMap((kept) => documentOf(kept) ?? []).flatMap(filesOfDocument));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const sha256 of wanted) {
    const read = await readDocumentFile(sha256);
    if (read.state === 'read') files.set(sha256, read.bytes);
  }
  const lacking = wanted.size - files.size;
  if (isKept && (lacking > 0 || !isSure || lacksOfBackup(made, getLastBackup()))) {
    return { state: 'held-back', place: handle?.name ?? fileName };
  }
  const { packWholeBackup } = await import('../../exporting/whole-backup.ts');
  const bytes = packWholeBackup({ created, records, files });
  if (!(await canBeTakenIn(bytes, files.size))) return { state: 'failed', code: 'unreadable' };
  const outcome = await writeBackup(chosen.value, { name: fileName, bytes });
  if (outcome.state !== 'saved') return outcome;
  const { place } = outcome;
  const isDownload = handle === null;
  noteBackup({ at: created, place, digest: made.digest, count: made.count, isDownload });
  return { state: 'saved', place, lacking, isSure, isDownload };
}

async function canBeTakenIn(bytes: Uint8Array, files: number): Promise<boolean> {
  const { readWholeBackup } = await import('../../importing/whole-backup.ts');
  const backup = await readWholeBackup(bytes);
  return backup.ok && backup.value.files.size === files;
}

/** Hands everything of a backup to the journal, in which the later state of each record counts; null when it is there. */
export async function takeBackIn(bytes: Uint8Array): Promise<WholeBackupFailure | 'not-stored' | null> {
  const { readWholeBackup } = await import('../../importing/whole-backup.ts');
  const backup = await readWholeBackup(bytes);
  if (!backup.ok) return backup.error;
  const { records, files } = backup.value;
  for (const content of files.values()) {
    if ((await keepDocumentFile(content)).state !== 'kept') return 'not-stored';
  }
  // What is there now stays to be looked at.
  await getJournal().takeSnapshot('restore');
  const outcome = await getJournal().record(records);
  return outcome.state === 'recorded' ? null : 'not-stored';
}
