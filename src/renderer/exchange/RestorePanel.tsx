/** A whole backup among the files that were chosen: says what taking it in does, before it is done. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './exchange.module.css';

export interface RestorePanelProps {
  readonly file: File;
  /** Resolves when it is done, or was refused; what became of it is said elsewhere. */
  readonly onRestore: (file: File) => Promise<void>;
  readonly onClose: () => void;
}

export function RestorePanel({ file, onRestore, onClose }: RestorePanelProps) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const restore = async () => {
    setBusy(true);
    await onRestore(file);
    setBusy(false);
  };
  return (
    <>
      <p className={styles['explain']}>{t('import.backup', { name: file.name })}</p>
      <p className={styles['explain']}>{t('import.backupHow')}</p>
      <div role="status">{isBusy ? <p className={styles['busy']}>{t('import.restoring')}</p> : null}</div>
      <div className={styles['actions']}>
        <Button disabled={isBusy} onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button isPrimary disabled={isBusy} onClick={() => void restore()}>
          {t('import.restore')}
        </Button>
      </div>
    </>
  );
}
