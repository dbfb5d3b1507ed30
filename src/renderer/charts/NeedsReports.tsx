/** Says plainly what is needed before there is anything, or more, to be seen, and leads there. */
import { useTranslation } from 'react-i18next';
import styles from './NeedsReports.module.css';

export interface NeedsReportsProps {
  readonly words: string;
  readonly verb: string;
  /** Beside something that is there already. */
  readonly isRemark?: boolean;
}

export function NeedsReports({ words, verb, isRemark = false }: NeedsReportsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['needs']} data-remark={isRemark}>
      <p>{words}</p>
      <p className={styles['how']}>{t('charts.needs.how')}</p>
      <a className={styles['verb']} href="#/import">
        {verb}
      </a>
    </div>
  );
}
