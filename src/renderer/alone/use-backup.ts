/** The state of backups: when the last one was, whether one is due, and what makes one. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BackupRecord,
  getLastBackup,
  isBackupDue,
  type Made,
  madeOf,
  readEverything,
  subscribeBackups,
} from '../storage/backup-record.ts';
import { askToPersist } from '../storage/database.ts';
import { backUpAndSay } from './say-backup.ts';

let promise: Promise<boolean> | null = null;

/** Asked once, however many look: a browser may put it to the user. */
function promisedOnce(): Promise<boolean> {
  promise ??= askToPersist().catch(() => false);
  return promise;
}

export interface Backup {
  readonly last: BackupRecord | null;
  readonly isDue: boolean;
  /** Whether the browser promises not to clear anything by itself; null while there is nothing to lose. */
  readonly isPersistent: boolean | null;
  readonly isBusy: boolean;
  readonly save: (isChosenAnew: boolean) => void;
}

export function useBackup(): Backup {
  const { t } = useTranslation();
  const last = useSyncExternalStore(subscribeBackups, getLastBackup);
  const [made, setMade] = useState<Made | null>(null);
  const [isPersistent, setPersistent] = useState<boolean | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const now = madeOf((await readEverything()).records);
      // Before there is something to lose, a question would only be in the way.
      const promise = now.count > 0 ? await promisedOnce() : null;
      if (isGone) return;
      setMade(now);
      setPersistent(promise);
    };
    // What can't be read is told of elsewhere.
    void look().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  const save = async (isChosenAnew: boolean) => {
    setBusy(true);
    await backUpAndSay(t, isChosenAnew);
    setBusy(false);
  };
  const isDue = made !== null && isBackupDue(made, last, new Date().toISOString());
  return { last, isDue, isPersistent, isBusy, save: (isChosenAnew) => void save(isChosenAnew) };
}
