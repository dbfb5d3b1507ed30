/** What other places or years state that can't be compared, each with the reason and its sentence. */
import { useTranslation } from 'react-i18next';
import type { ApartReason } from '../../domain/figures/apart-of.ts';
import type { PointRole } from '../../domain/figures/chart.ts';
import { addressOfSentence } from '../ui/chart/link-marks.ts';
import styles from './ApartList.module.css';

export interface ApartRow {
  readonly place: string;
  readonly role: PointRole;
  readonly said: string;
  readonly reason: ApartReason;
  readonly report: string;
  readonly line: string;
}

export function ApartList({ rows }: { readonly rows: readonly ApartRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section className={styles['apart']} aria-labelledby="apart-title">
      <h2 id="apart-title">{t('charts.apart')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={`${row.place} ${row.role} ${row.said} ${row.report} ${row.line}`}>
            <a href={addressOfSentence(row)}>
              {t('charts.apartRow', {
                place: row.place,
                role: t(`charts.roles.${row.role}`),
                said: row.said,
              })}
            </a>
            <span>{t(`charts.apartReasons.${row.reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
