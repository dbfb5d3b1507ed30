/** Renames a document, mends what it says of itself, and moves it to another shelf. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryDocument } from '../../domain/library/document.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './DocumentDialog.module.css';
import { InfoFields } from './InfoFields.tsx';

export interface DocumentDialogProps {
  readonly document: LibraryDocument;
  readonly shelves: readonly string[];
  readonly onChange: (changes: Pick<LibraryDocument, 'info' | 'shelf' | 'stage'>) => void;
  readonly onClose: () => void;
}

export function DocumentDialog({ document, shelves, onChange, onClose }: DocumentDialogProps) {
  const { t } = useTranslation();
  const [info, setInfo] = useState(document.info);
  const [shelf, setShelf] = useState(document.shelf);
  const [stage, setStage] = useState(document.stage ?? '');
  return (
    <Dialog title={t('documents.edit')} shape="centre" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ info, shelf: shelf.trim() || document.shelf, stage: stage.trim() || null });
          onClose();
        }}
      >
        <InfoFields
          info={info}
          onInfo={setInfo}
          shelf={shelf}
          shelves={shelves}
          onShelf={setShelf}
          stage={stage}
          onStage={setStage}
        />
        <p className={styles['file']}>
          {t('documents.fromFile', { name: document.file.name })}
          <br />
          <span className={styles['digest']}>{document.file.sha256}</span>
        </p>
        <div className={styles['actions']}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" isPrimary>
            {t('documents.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
