/** Writes all that is kept to a file, and takes such a file back in; in every edition. */
import type { SaveFailure } from '../../bridge.ts';
import { type WholeBackupFailure, wholeBackupEnding } from '../../domain/interchange/whole-backup.ts';
import { fileMoment } from '../../domain/kept/days.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import { chooseBackupFile, isHandedOn, writeApart, writeBackup } from '../desktop/backup-file.ts';
import { getLastBackup, lacksOfBackup, noteBackup } from '../storage/backup-record.ts';
import { heldRecords } from '../storage/changes.ts';
import { keepDocumentFile } from '../storage/document-files.ts';
import { getJournal } from '../storage/journal.ts';
import { packApart } from './backup-thread.ts';

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

/**
 * `name` is suggested where no file was chosen before; nothing is written once `signal` is aborted. Rejects when nothing
 * can be read.
 */
export async function backUp(
  name: string,
  isChosenAnew: boolean,
  signal?: AbortSignal,
): Promise<BackupOutcome> {
  const created = new Date().toISOString();
  const fileName = nameAt(name, created);
  const chosen = await chooseBackupFile(fileName, isChosenAnew);
  if (!chosen.ok) return chosen.error;
  const { handle, isKept } = chosen.value;
  const digest = await journalDigest();
  const packed = await packApart({ created, records: null, digest, held: heldRecords() }, { signal });
  if (!packed || signal?.aborted) return { state: 'cancelled' };
  const { bytes, made, lacking, isSure, isReadable } = packed;
  if (isKept && (lacking > 0 || !isSure || lacksOfBackup(made, getLastBackup()))) {
    return { state: 'held-back', place: handle?.name ?? fileName };
  }
  if (!isReadable) return { state: 'failed', code: 'unreadable' };
  const outcome = await writeBackup(chosen.value, { name: fileName, bytes });
  if (outcome.state !== 'saved') return outcome;
  const { place } = outcome;
  const isDownload = isHandedOn();
  noteBackup({ at: created, place, digest: made.digest, count: made.count, isDownload });
  return { state: 'saved', place, lacking, isSure, isDownload };
}

/** The same of an earlier moment, to a file of its own. `created` as ISO 8601, UTC. */
export async function backUpPast(
  name: string,
  created: string,
  records: readonly Kept[],
): Promise<BackupOutcome> {
  const fileName = nameAt(name, created);
  const chosen = await chooseBackupFile(fileName, true);
  if (!chosen.ok) return chosen.error;
  const packed = await packApart({ created, records, digest: null, held: [] });
  if (!packed) return { state: 'cancelled' };
  const { bytes, lacking, isReadable } = packed;
  if (!isReadable) return { state: 'failed', code: 'unreadable' };
  const outcome = await writeApart(chosen.value, { name: fileName, bytes });
  return outcome.state === 'saved'
    ? { ...outcome, lacking, isSure: true, isDownload: isHandedOn() }
    : outcome;
}

function nameAt(name: string, moment: string): string {
  return `${name}-${fileMoment(moment)}.${wholeBackupEnding}`;
}

/** Null when the journal does not say what it has. */
async function journalDigest(): Promise<string | null> {
  const overview = await getJournal()
    .overview()
    .catch(() => null);
  return overview?.failure === null ? overview.digest : null;
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
