/** Where short messages appear, and are read out. */
import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ToastRegion.module.css';
import { dismissToast, getToast, subscribeToast } from './toasts.ts';

export function ToastRegion() {
  const { t } = useTranslation();
  const toast = useSyncExternalStore(subscribeToast, getToast);
  return (
    <div className={styles['region']} role="status">
      {toast ? (
        <div key={toast.id} className={styles['toast']}>
          <span>{toast.message}</span>
          {toast.actions.map(({ label, run }) => (
            <button
              key={label}
              type="button"
              onClick={() => {
                dismissToast();
                run();
              }}
            >
              {label}
            </button>
          ))}
          <button type="button" aria-label={t('common.close')} onClick={dismissToast}>
            <X aria-hidden />
          </button>
        </div>
      ) : null}
    </div>
  );
}
