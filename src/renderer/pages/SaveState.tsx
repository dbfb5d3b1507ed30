/** Says whether what was made is stored, and what to do when it is not. */
import { useTranslation } from 'react-i18next';
import { isPageAlone } from '../desktop/edition.ts';
import { forgetFolder } from '../desktop/own-folder.ts';
import { retryHeld, type SaveFailure } from '../storage/changes.ts';
import { useHoldings } from '../storage/live.ts';
import { type StorageState, useStorageState } from '../storage/use-storage-state.ts';
import styles from './SaveState.module.css';

export function SaveState() {
  const { t } = useTranslation();
  const { state } = useHoldings();
  const isReadOnly = useStorageState() === 'newer';
  return (
    <span className={styles['state']} data-state={state} role="status">
      {t(
        isReadOnly
          ? 'save.readOnly'
          : state === 'saved' && isPageAlone()
            ? 'save.savedHere'
            : `save.${state}`,
      )}
    </span>
  );
}

/** Stands above everything while something is not stored. */
export function SaveWarning({ onExport }: { readonly onExport: () => void }) {
  const { t } = useTranslation();
  const { state, failure } = useHoldings();
  const storage = useStorageState();
  const message = messageFor(failure, storage);
  if (message === null) return null;
  return (
    <div className={styles['warning']} role="alert">
      <p>{t(message)}</p>
      <button type="button" onClick={onExport}>
        {t('trouble.exportFirst')}
      </button>
      {failure.journal === 'foreign' ? (
        <button type="button" onClick={takeForOwn}>
          {t('save.bothMine')}
        </button>
      ) : state === 'failed' && storage !== 'newer' ? (
        <button type="button" onClick={() => void retryHeld()}>
          {t('common.retry')}
        </button>
      ) : null}
    </div>
  );
}

/** Only a start of the page brings all of both together. */
function takeForOwn(): void {
  forgetFolder();
  location.reload();
}

function messageFor({ database, journal }: SaveFailure, storage: StorageState) {
  if (storage === 'newer' || journal === 'newer') return 'save.newer';
  if (database) return journal ? (`save.${database}` as const) : (`save.${database}Recorded` as const);
  if (journal && isPageAlone()) return 'save.journalHere';
  if (journal) return `save.journal.${journal === 'refused' ? 'other' : journal}` as const;
  return storage === 'unavailable' || storage === 'damaged' ? 'save.unavailableRecorded' : null;
}
