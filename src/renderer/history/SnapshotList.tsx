/** The snapshots by day, the latest first: when and why each was taken, what was in it, what had changed. */
import { useTranslation } from 'react-i18next';
import type { SnapshotInfo } from '../../bridge.ts';
import { groupByDay } from '../../domain/kept/days.ts';
import { useTimes } from '../i18n/when.ts';
import { Button } from '../ui/Button.tsx';
import { addressOfSnapshot } from './addresses.ts';
import { Facts } from './Facts.tsx';
import styles from './History.module.css';
import type { Asked } from './use-answer.ts';

export interface SnapshotListProps {
  readonly snapshots: Asked<readonly SnapshotInfo[]>;
  /** Name of the one that is shown. */
  readonly shown: string | null;
}

export function SnapshotList({ snapshots: { answer, again }, shown }: SnapshotListProps) {
  const { t } = useTranslation();
  const { day } = useTimes();
  if (answer.state === 'waiting') return <p className={styles['quiet']}>{t('import.reading')}</p>;
  if (answer.state === 'failed') {
    return (
      <div className={styles['quiet']} role="alert">
        <p>{t('history.unreachable')}</p>
        <Button onClick={again}>{t('common.retry')}</Button>
      </div>
    );
  }
  if (answer.value.length === 0) return <p className={styles['quiet']}>{t('history.empty')}</p>;
  return groupByDay(answer.value, ({ taken }) => taken).map(({ date, items }) => (
    <section key={date} className={styles['day']}>
      <h3>{day(items[0]?.taken ?? date)}</h3>
      <ul>
        {items.map((info) => (
          <li key={info.name}>
            <SnapshotLink info={info} isShown={info.name === shown} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function SnapshotLink({ info, isShown }: { readonly info: SnapshotInfo; readonly isShown: boolean }) {
  const { t } = useTranslation();
  const { clock } = useTimes();
  const { added, changed, removed } = info;
  return (
    <a
      className={styles['row']}
      href={addressOfSnapshot(info.name)}
      {...(isShown ? { 'aria-current': 'true' } : {})}
    >
      <span className={styles['rowHead']}>
        <time dateTime={info.taken}>{clock(info.taken)}</time>
        {t(`history.reason.${info.reason}`)}
      </span>
      <Facts
        facts={[
          t('shelf.notes', { count: info.notes }),
          info.documents > 0 ? t('shelf.documents', { count: info.documents }) : null,
          info.bookmarks > 0 ? t('shelf.bookmarks', { count: info.bookmarks }) : null,
          info.writings > 0 ? t('history.writingsCounted', { count: info.writings }) : null,
          added > 0 ? t('history.added', { count: added }) : null,
          changed > 0 ? t('history.changed', { count: changed }) : null,
          removed > 0 ? t('history.removed', { count: removed }) : null,
        ]}
      />
    </a>
  );
}
