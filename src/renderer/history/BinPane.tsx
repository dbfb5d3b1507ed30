/** The bin: what was removed, when, and for how long it can still be put back. */
import { useTranslation } from 'react-i18next';
import { binDays } from '../../domain/kept/kept.ts';
import type { Report } from '../../domain/report/report.ts';
import { useTimes } from '../i18n/when.ts';
import { perform } from '../storage/history.ts';
import { Button } from '../ui/Button.tsx';
import { type Binned, stepOutOfBin } from './bin.ts';
import { Facts } from './Facts.tsx';
import styles from './History.module.css';
import { BookmarkFace, NoteFace } from './NoteFace.tsx';
import { PaneHead } from './PaneHead.tsx';
import { sayBroughtBack } from './say-brought-back.ts';

export interface BinPaneProps {
  readonly binned: readonly Binned[];
  readonly reports: readonly Report[];
}

export function BinPane({ binned, reports }: BinPaneProps) {
  const { t } = useTranslation();
  const { day } = useTimes();
  const putBack = (chosen: readonly Binned[]) => {
    const step = stepOutOfBin(chosen, new Date().toISOString());
    void perform(step);
    sayBroughtBack(step, t);
  };
  return (
    <>
      <PaneHead
        title={t('history.bin')}
        action={
          binned.length > 1 ? (
            <Button onClick={() => putBack(binned)}>{t('history.putBackAll')}</Button>
          ) : null
        }
      >
        <p>{t('history.binExplain', { count: binDays })}</p>
      </PaneHead>
      {binned.length === 0 ? <p className={styles['quiet']}>{t('history.binEmpty')}</p> : null}
      <ul className={styles['items']}>
        {binned.map((each) => {
          const report = reports.find(({ id }) => id === each.made.report) ?? null;
          return (
            <li key={each.key}>
              <article className={styles['item']} data-kept={each.key}>
                <div className={styles['face']}>
                  {each.kind === 'note' ? (
                    <NoteFace note={each.made} report={report} />
                  ) : (
                    <BookmarkFace bookmark={each.made} report={report} />
                  )}
                  <footer className={styles['binned']}>
                    <Facts
                      facts={[
                        report?.name ?? t('history.otherDocument'),
                        t('history.removedAt', { when: day(each.removed) }),
                        t('history.daysLeft', { count: each.daysLeft }),
                      ]}
                    />
                    <Button onClick={() => putBack([each])}>{t('history.putBack')}</Button>
                  </footer>
                </div>
              </article>
            </li>
          );
        })}
      </ul>
    </>
  );
}
