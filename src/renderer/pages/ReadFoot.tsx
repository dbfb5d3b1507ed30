/** The foot of the reading page: where I am, that the text is the source's, that what I made is stored. */
import { ChevronLeft, ChevronRight, History, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import styles from './Page.module.css';
import { SaveState } from './SaveState.tsx';

export interface ReadFootProps {
  readonly report: Report;
  /** The line at the top of the view. */
  readonly line: string | null;
  readonly sections: number;
  /** Index of the current section; -1 before the first. */
  readonly sectionAt: number;
  readonly onSection: (step: 1 | -1) => void;
  /** From note to note, and from bookmark to bookmark. */
  readonly marks: ReactNode;
  readonly onProof: () => void;
}

export function ReadFoot({ report, line, sections, sectionAt, marks, onSection, onProof }: ReadFootProps) {
  const { t } = useTranslation();
  return (
    <footer className={styles['foot']}>
      <div className={styles['where']}>
        {sections > 0 ? (
          <>
            <button
              type="button"
              title={t('common.withKey', { words: t('reader.previous'), shortcut: '[' })}
              disabled={sectionAt < 0}
              onClick={() => onSection(-1)}
            >
              <ChevronLeft aria-hidden />
              <span className={styles['label']}>{t('reader.previous')}</span>
            </button>
            <button
              type="button"
              title={t('common.withKey', { words: t('reader.next'), shortcut: ']' })}
              disabled={sectionAt >= sections - 1}
              onClick={() => onSection(1)}
            >
              <span className={styles['label']}>{t('reader.next')}</span>
              <ChevronRight aria-hidden />
            </button>
          </>
        ) : null}
        {marks}
        <span>{line ? placeOf(report, line) : ''}</span>
      </div>
      <button type="button" className={styles['verified']} title={t('reader.verifiedHint')} onClick={onProof}>
        <ShieldCheck aria-hidden />
        {t('reader.verified')}
      </button>
      <div className={styles['end']}>
        <SaveState />
        <a className={styles['toHistory']} href="#/history" title={t('top.history')}>
          <History aria-hidden />
          <span className={styles['label']}>{t('top.history')}</span>
        </a>
      </div>
    </footer>
  );
}
