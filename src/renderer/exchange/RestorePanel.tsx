/** A whole backup among the files that were chosen: says what taking it in does, before it is done. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './exchange.module.css';

export interface RestorePanelProps {
  readonly file: File;
  readonly isBusy: boolean;
  /** What becomes of it is said elsewhere. */
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

export function RestorePanel({ file, isBusy, onRestore, onClose }: RestorePanelProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['explain']}>{t('import.backup', { name: file.name })}</p>
      <p className={styles['explain']}>{t('import.backupHow')}</p>
      <div role="status">{isBusy ? <p className={styles['busy']}>{t('import.restoring')}</p> : null}</div>
      <div className={styles['actions']}>
        <Button disabled={isBusy} onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button isPrimary disabled={isBusy} onClick={onRestore}>
          {t('import.restore')}
        </Button>
      </div>
    </>
  );
}
