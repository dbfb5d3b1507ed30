/** A document of the library as it was, to be looked at only. */
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibraryDocument, titleOf } from '../../domain/library/document.ts';
import styles from './NoteFace.module.css';

export interface DocumentFaceProps {
  readonly document: LibraryDocument;
  /** How it stands now. */
  readonly marker?: ReactNode;
}

export function DocumentFace({ document, marker }: DocumentFaceProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['bookmark']}>
      <FileText aria-hidden />
      <span>{t(`shelf.kind.${document.info.kind}`)}</span>
      <span className={styles['words']} title={titleOf(document)}>
        {titleOf(document)}
      </span>
      <span className={styles['end']}>{marker}</span>
    </div>
  );
}
