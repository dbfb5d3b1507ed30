/** Documents of the files that are not here, or that may be several: the user says which one each is. */
import { useTranslation } from 'react-i18next';
import type { UnknownImport } from '../../domain/interchange/plan-import.ts';
import { titleOf } from '../../domain/library/document.ts';
import type { Report } from '../../domain/report/report.ts';
import { useLibraryDocuments } from '../storage/live.ts';
import styles from './exchange.module.css';

export interface UnknownDocumentsProps {
  readonly unknown: readonly UnknownImport[];
  readonly reports: readonly Report[];
  readonly chosen: ReadonlyMap<string, string>;
  readonly onDocument: (key: string, report: string | null) => void;
}

export function UnknownDocuments({ unknown, reports, chosen, onDocument }: UnknownDocumentsProps) {
  const { t } = useTranslation();
  const documents = useLibraryDocuments() ?? [];
  const offered = [
    ...documents.map((document) => ({ id: document.id, title: titleOf(document) })),
    ...reports.filter(({ id }) => !documents.some((each) => each.id === id)),
  ];
  if (unknown.length + chosen.size === 0) return null;
  const answered = [...chosen].map(([key, report]) => ({ key, report }));
  return (
    <section className={styles['card']} aria-label={t('import.unknown')}>
      <h4>{t('import.unknown')}</h4>
      <p className={styles['quiet']}>{t('import.unknownExplain')}</p>
      {unknown.map(({ key, title, notes, bookmarks, candidates }) => (
        <div key={key} className={styles['row']}>
          <span className={styles['grow']}>
            {title === '' ? t('import.untitled') : title}
            <small> {t('import.unknownCount', { count: notes + bookmarks })}</small>
          </span>
          <select
            aria-label={t('import.unknownChoice', { title: title || t('import.untitled') })}
            value=""
            onChange={(event) => onDocument(key, event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{t('import.notYet')}</option>
            {offered
              .toSorted(
                (one, other) => Number(candidates.includes(other.id)) - Number(candidates.includes(one.id)),
              )
              .map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </div>
      ))}
      {answered.map(({ key, report }) => (
        <div key={key} className={styles['row']}>
          <span className={styles['grow']}>
            {t('import.takenFor', { title: offered.find(({ id }) => id === report)?.title ?? '' })}
          </span>
          <button type="button" className={styles['quietButton']} onClick={() => onDocument(key, null)}>
            {t('import.askAgain')}
          </button>
        </div>
      ))}
    </section>
  );
}
