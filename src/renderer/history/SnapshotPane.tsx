/** One snapshot beside the present: what was there, what differs from now, and the ways to bring it back. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotInfo } from '../../bridge.ts';
import { compareKept, type Made } from '../../domain/kept/compare-kept.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import type { Report } from '../../domain/report/report.ts';
import { useTimes } from '../i18n/when.ts';
import { Button } from '../ui/Button.tsx';
import { BackupButton } from './BackupButton.tsx';
import { Facts } from './Facts.tsx';
import styles from './History.module.css';
import { PaneHead } from './PaneHead.tsx';
import { PastView } from './PastView.tsx';
import { type Past, readSnapshot } from './snapshots.ts';
import { useAnswer } from './use-answer.ts';

export interface SnapshotPaneProps {
  readonly name: string;
  /** Null while it is not known, or when it is in no list. */
  readonly info: SnapshotInfo | null;
  readonly present: Made;
  readonly reports: readonly Report[];
  readonly onBroughtBack: () => void;
  readonly onBackUpPast: BackUpPast;
}

/** Saves what there was at a moment, ISO 8601, UTC. */
export type BackUpPast = (moment: string, records: readonly Kept[]) => Promise<unknown>;

export function SnapshotPane({
  name,
  info,
  present,
  reports,
  onBroughtBack,
  onBackUpPast,
}: SnapshotPaneProps) {
  const { t } = useTranslation();
  const { day, clock } = useTimes();
  const { answer, again } = useAnswer(useCallback(() => readSnapshot(name), [name]));
  const past = answer.state === 'here' ? answer.value : null;
  return (
    <>
      <PaneHead
        title={info ? `${day(info.taken)} ${clock(info.taken)}` : t('history.versions')}
        action={
          past && info ? <BackupButton onBackUp={() => onBackUpPast(info.taken, past.records)} /> : null
        }
      >
        {past ? (
          <p>
            <Facts
              facts={[
                info ? t(`history.reason.${info.reason}`) : null,
                past.documents.length > 0 ? t('shelf.documents', { count: past.documents.length }) : null,
                t('shelf.notes', { count: past.notes.length }),
                t('shelf.bookmarks', { count: past.bookmarks.length }),
                past.writings.length > 0
                  ? t('history.writingsCounted', { count: past.writings.length })
                  : null,
                past.joins.length > 0 ? t('history.joinsCounted', { count: past.joins.length }) : null,
              ]}
            />
          </p>
        ) : null}
      </PaneHead>
      {answer.state === 'waiting' ? <p className={styles['quiet']}>{t('import.reading')}</p> : null}
      {answer.state !== 'waiting' && !past ? (
        <div className={styles['quiet']} role="alert">
          <p>{t(answer.state === 'failed' ? 'history.unreachable' : 'history.unreadable')}</p>
          <Button onClick={again}>{t('common.retry')}</Button>
        </div>
      ) : null}
      {past ? (
        <Compared past={past} present={present} reports={reports} onBroughtBack={onBroughtBack} />
      ) : null}
    </>
  );
}

function Compared(props: Pick<SnapshotPaneProps, 'present' | 'reports' | 'onBroughtBack'> & { past: Past }) {
  const { t } = useTranslation();
  const { past, present, reports, onBroughtBack } = props;
  const comparison = useMemo(() => compareKept(past, present), [past, present]);
  return (
    <>
      {past.unreadable > 0 ? <p role="alert">{t('history.partly', { count: past.unreadable })}</p> : null}
      <PastView
        comparison={comparison}
        carries={past.carries}
        reports={reports}
        onBroughtBack={onBroughtBack}
      />
    </>
  );
}
