/** What the page and the worker that packs a backup say to each other. */
import type { Kept } from '../../domain/kept/kept.ts';
import type { BackupOrder, PackedBackup } from './backup-desk.ts';

/** What only the page can reach. */
export type BackupQuestion =
  | { readonly what: 'journal' }
  | { readonly what: 'file'; readonly sha256: string };

/** Null when it can't be read. */
export type BackupAnswer = readonly Kept[] | Uint8Array<ArrayBuffer> | null;

export type ToBackupWorker =
  | { readonly type: 'pack'; readonly order: BackupOrder }
  | { readonly type: 'answer'; readonly call: number; readonly answer: BackupAnswer };

export type FromBackupWorker =
  /** It could be started. */
  | { readonly type: 'begun' }
  | { readonly type: 'ask'; readonly call: number; readonly question: BackupQuestion }
  | { readonly type: 'packed'; readonly packed: PackedBackup }
  /** Nothing could be read. */
  | { readonly type: 'failed' };
