/** Reminds of files that were read and are not on the shelf yet. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getWaiting, subscribeWaiting } from '../importing/waiting.ts';
import styles from './WaitingFiles.module.css';

export function WaitingFiles() {
  const { t } = useTranslation();
  const count = useSyncExternalStore(subscribeWaiting, getWaiting);
  if (count === 0) return null;
  return (
    <p className={styles['waiting']} role="status">
      {t('shelf.waiting', { count })}
      <a href="#/import">{t('shelf.look')}</a>
    </p>
  );
}
