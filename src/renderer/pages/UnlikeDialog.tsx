/** Asks when a new version looks like another document. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './UnlikeDialog.module.css';

export interface UnlikeDialogProps {
  /** Of the new document and the one that it is to revise, and how much of its text stands in the new one, 0 to 1. */
  readonly pairs: readonly { readonly title: string; readonly likeness: number }[];
  readonly otherwise: string;
  readonly onVersion: () => void;
  readonly onOtherwise: () => void;
  readonly onClose: () => void;
}

export function UnlikeDialog({ pairs, otherwise, onVersion, onOtherwise, onClose }: UnlikeDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('versions.unlike')} shape="centre" onClose={onClose}>
      {pairs.map(({ title, likeness }) => (
        <p key={title}>{t('versions.unlikeDetail', { title, percent: Math.round(likeness * 100) })}</p>
      ))}
      <p>{t('versions.unlikeSafe')}</p>
      <div className={styles['actions']}>
        <Button onClick={onVersion}>{t('versions.allTheSame')}</Button>
        <Button isPrimary onClick={onOtherwise}>
          {otherwise}
        </Button>
      </div>
    </Dialog>
  );
}
