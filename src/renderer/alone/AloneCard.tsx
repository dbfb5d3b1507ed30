/** Where notes live when the page stands alone, how safe that is, and the way to a backup and back. */
import { useId, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { canKeepBackupFile } from '../desktop/backup-file.ts';
import { useWhen } from '../i18n/when.ts';
import type { BackupRecord } from '../storage/backup-record.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Alone.module.css';
import { getPageState, subscribePage } from './page-worker.ts';
import { takeInAndSay } from './say-backup.ts';
import { useBackup } from './use-backup.ts';

export interface AloneCardProps {
  /** The journal has more than the database now. */
  readonly onTakenIn: () => Promise<void>;
}

export function AloneCard({ onTakenIn }: AloneCardProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { last, isPersistent, isBusy, save } = useBackup();
  const { offline } = useSyncExternalStore(subscribePage, getPageState);
  return (
    <section className={styles['card']} aria-labelledby={heading}>
      <h2 id={heading}>{t('alone.title')}</h2>
      <p>{t('alone.where')}</p>
      <ul>
        <li>{t(`alone.offline.${offline}`)}</li>
        {isPersistent === null ? null : (
          <li>{t(isPersistent ? 'alone.persistent' : 'alone.notPersistent')}</li>
        )}
        <li>{last ? <LastBackup last={last} /> : t('alone.never')}</li>
      </ul>
      <div className={styles['actions']}>
        <Button disabled={isBusy} onClick={() => save(false)}>
          {t('alone.backUp')}
        </Button>
        {canKeepBackupFile() && last ? (
          <Button disabled={isBusy} onClick={() => save(true)}>
            {t('alone.backUpElsewhere')}
          </Button>
        ) : null}
        <label className={styles['file']}>
          {t('alone.takeIn')}
          <input
            type="file"
            accept=".yiyuebackup"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = '';
              if (file) void takeInAndSay(t, file, onTakenIn);
            }}
          />
        </label>
      </div>
    </section>
  );
}

function LastBackup({ last }: { readonly last: BackupRecord }) {
  const { t } = useTranslation();
  return t(last.isDownload ? 'alone.lastHandedOn' : 'alone.last', {
    when: useWhen(last.at),
    place: last.place,
  });
}
