/** What has to be said above the shelf of a page that stands alone: that a backup is due, and that there is a later build. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Alone.module.css';
import { agreeToUpdate, getPageState, putOffUpdate, subscribePage } from './page-worker.ts';
import { useBackup } from './use-backup.ts';

export function AloneBars() {
  return (
    <>
      <UpdateBar />
      <BackupBar />
    </>
  );
}

function UpdateBar() {
  const { t } = useTranslation();
  const { update } = useSyncExternalStore(subscribePage, getPageState);
  if (update === 'none' || update === 'later') return null;
  const isAsked = update === 'offered' || update === 'failed';
  return (
    <div className={styles['bar']} role="status">
      <p>{t(`alone.update.${update}`)}</p>
      {isAsked ? (
        <>
          <button type="button" onClick={() => void agreeToUpdate()}>
            {t(update === 'failed' ? 'common.retry' : 'alone.agree')}
          </button>
          <button type="button" onClick={putOffUpdate}>
            {t('alone.putOff')}
          </button>
        </>
      ) : null}
    </div>
  );
}

function BackupBar() {
  const { t } = useTranslation();
  const { isDue, last, isBusy, save } = useBackup();
  if (!isDue) return null;
  return (
    <div className={styles['bar']} data-urgent role="status">
      <p>{t(last ? 'alone.due' : 'alone.dueFirst')}</p>
      <button type="button" disabled={isBusy} onClick={() => save(false)}>
        {t('alone.backUp')}
      </button>
    </div>
  );
}
