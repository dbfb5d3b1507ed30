/** Keeps everything that was made, for oneself: no choice, so that nothing is forgotten. */
import { useTranslation } from 'react-i18next';
import styles from './ExportDialog.module.css';
import { ExportFoot } from './ExportFoot.tsx';
import type { Exporting } from './use-export.ts';

export interface BackupPanelProps {
  readonly exporting: Exporting;
  readonly notes: number;
  readonly bookmarks: number;
  /** True when it was saved; what became of it is said elsewhere, and nothing where it was given up. */
  readonly onBackUp: (signal?: AbortSignal) => Promise<boolean>;
  readonly onClose: () => void;
}

export function BackupPanel({ exporting, notes, bookmarks, onBackUp, onClose }: BackupPanelProps) {
  const { t } = useTranslation();
  const go = () =>
    exporting.run(async ({ signal }) => {
      if ((await onBackUp(signal)) && !signal?.aborted) onClose();
      return { state: 'cancelled' };
    });
  return (
    <>
      <div className={styles['single']}>
        <p>{t('export.backupDetail', { notes, bookmarks })}</p>
        <p>{t('export.backupBack')}</p>
        <p>{t('export.backupOwn')}</p>
      </div>
      <ExportFoot exporting={exporting} obstacle="" label={t('alone.backUp')} onGo={go} onClose={onClose} />
    </>
  );
}
