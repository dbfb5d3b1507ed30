/** Makes backups and takes them in, and says what became of it. */
import type { Kept } from '../../domain/kept/kept.ts';
import type { Translate } from '../i18n/index.ts';
import { showToast } from '../ui/toasts.ts';
import { type BackupOutcome, backUp, backUpPast, type SavedBackup, takeBackIn } from './back-up.ts';

/** True when it was saved. */
export async function backUpAndSay(
  t: Translate,
  isChosenAnew: boolean,
  signal?: AbortSignal,
): Promise<boolean> {
  return await say(t, () => backUp(t('alone.fileName'), isChosenAnew, signal));
}

/** The same of an earlier moment. `created` as ISO 8601, UTC. */
export async function backUpPastAndSay(
  t: Translate,
  created: string,
  records: readonly Kept[],
): Promise<boolean> {
  return await say(t, () => backUpPast(t('alone.fileName'), created, records));
}

/** True when it was taken in; `onTakenIn`: the journal has more than the database now. */
export async function takeInAndSay(
  t: Translate,
  file: File,
  onTakenIn: () => Promise<void>,
): Promise<boolean> {
  const bytes = await file.arrayBuffer().catch(() => null);
  const failure = bytes
    ? await takeBackIn(new Uint8Array(bytes)).catch(() => 'not-stored' as const)
    : 'unreadable';
  // What was not repaired now is at the next start.
  if (failure === null) await onTakenIn().catch(() => undefined);
  showToast(t(failure === null ? 'alone.takenIn' : `alone.refused.${failure}`));
  return failure === null;
}

async function say(t: Translate, work: () => Promise<BackupOutcome>): Promise<boolean> {
  const outcome = await work().catch(() => ({ state: 'failed', code: 'other' }) as const);
  if (outcome.state === 'failed') showToast(t(`alone.failed.${outcome.code}`));
  else if (outcome.state === 'held-back') {
    const elsewhere = { label: t('alone.backUpElsewhere'), run: () => void backUpAndSay(t, true) };
    showToast(t('alone.heldBack', { place: outcome.place }), elsewhere);
  } else if (outcome.state === 'saved') {
    const { place, lacking } = outcome;
    showToast(t(`alone.${howSaved(outcome)}`, { place, count: lacking }));
  }
  return outcome.state === 'saved';
}

function howSaved({ lacking, isSure, isDownload }: SavedBackup) {
  if (lacking > 0) return 'savedPartly';
  if (!isSure) return 'savedPerhaps';
  return isDownload ? 'handedOn' : 'saved';
}
