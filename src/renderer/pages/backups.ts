/** Backups as every page hands them down; what makes them takes no part in the start. */
import i18next from 'i18next';
import type { Kept } from '../../domain/kept/kept.ts';
import { withLaterWords } from '../i18n/index.ts';
import { repairFromJournal } from './keep-safe.ts';

export const loadBackups = withLaterWords(() => import('../alone/say-backup.ts'));

/** To a file that the user chooses, unless it is given up before it is written; true when it was saved. */
export async function backUpEverything(signal?: AbortSignal): Promise<boolean> {
  const { backUpAndSay } = await loadBackups();
  return await backUpAndSay(i18next.t, true, signal);
}

/** What there was at an earlier moment, ISO 8601, UTC. */
export async function backUpPast(created: string, records: readonly Kept[]): Promise<boolean> {
  const { backUpPastAndSay } = await loadBackups();
  return await backUpPastAndSay(i18next.t, created, records);
}

/** True when it was taken in. */
export async function restoreBackup(file: File): Promise<boolean> {
  const { takeInAndSay } = await loadBackups();
  return await takeInAndSay(i18next.t, file, repairFromJournal);
}
