/** Says whether what was made is stored, and what to do when it is not. */
import { useTranslation } from 'react-i18next';
import { retryHeld } from '../storage/changes.ts';
import { useHoldings } from '../storage/live.ts';
import { useStorageState } from '../storage/use-storage-state.ts';
import styles from './SaveState.module.css';

export function SaveState() {
  const { t } = useTranslation();
  const { state } = useHoldings();
  return (
    <span className={styles['state']} data-state={state} role="status">
      {t(`save.${state}`)}
    </span>
  );
}

/** Stands above everything while something is not stored. */
export function SaveWarning({ onExport }: { readonly onExport: () => void }) {
  const { t } = useTranslation();
  const { state, failure } = useHoldings();
  const storage = useStorageState();
  const message =
    state === 'failed' && failure
      ? t(`save.${failure}`)
      : storage === 'unavailable'
        ? t('save.startUnavailable')
        : null;
  if (message === null) return null;
  return (
    <div className={styles['warning']} role="alert">
      <p>{message}</p>
      <button type="button" onClick={onExport}>
        {t('trouble.exportFirst')}
      </button>
      {state === 'failed' ? (
        <button type="button" onClick={() => void retryHeld()}>
          {t('common.retry')}
        </button>
      ) : null}
    </div>
  );
}
