/** A speech or a proposal as it was, to be looked at only. */
import { PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Writing } from '../../domain/prepare/writing.ts';
import { useWhen } from '../i18n/when.ts';
import styles from './NoteFace.module.css';

export interface WritingFaceProps {
  readonly writing: Writing;
  /** How it stands now. */
  readonly marker?: ReactNode;
}

export function WritingFace({ writing, marker }: WritingFaceProps) {
  const { t } = useTranslation();
  const when = useWhen(writing.changed);
  const title = writing.title === '' ? t('history.untitled') : writing.title;
  return (
    <div className={styles['bookmark']}>
      <PenLine aria-hidden />
      <span>{t(`history.writing.${writing.kind}`)}</span>
      <span className={styles['words']} title={title}>
        {title}
      </span>
      <span className={styles['end']}>
        {marker}
        <time dateTime={writing.changed}>{when}</time>
      </span>
    </div>
  );
}
