/** Earlier versions and the bin: the list at the side, and what is chosen from it. */
import { Clock, Trash2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../domain/report/report.ts';
import { useBookmarks, useFigureJoins, useLibraryDocuments, useNotes, useWritings } from '../storage/live.ts';
import { binAddress, nowAddress } from './addresses.ts';
import { BinPane } from './BinPane.tsx';
import { useBinned } from './bin.ts';
import styles from './History.module.css';
import { NowPane } from './NowPane.tsx';
import { SnapshotList } from './SnapshotList.tsx';
import { type BackUpPast, SnapshotPane } from './SnapshotPane.tsx';
import { listSnapshots } from './snapshots.ts';
import { useAnswer } from './use-answer.ts';

export interface HistoryProps {
  /** Empty when no document could be opened: notes can be brought back all the same. */
  readonly reports: readonly Report[];
  /** `now`, `bin` or the name of a snapshot; null is the list, with the present beside it where there is room. */
  readonly view: string | null;
  /** Saves everything. */
  readonly onBackUp: () => Promise<unknown>;
  readonly onBackUpPast: BackUpPast;
}

export function History({ reports, view, onBackUp, onBackUpPast }: HistoryProps) {
  const { t } = useTranslation();
  const notes = useNotes();
  const bookmarks = useBookmarks();
  const documents = useLibraryDocuments();
  const writings = useWritings();
  const joins = useFigureJoins();
  const present = useMemo(
    () =>
      notes && bookmarks && documents && writings && joins
        ? { notes, bookmarks, documents, writings, joins }
        : undefined,
    [notes, bookmarks, documents, writings, joins],
  );
  const binned = useBinned(present);
  const snapshots = useAnswer(listSnapshots);
  const { again } = snapshots;
  useEffect(() => {
    // Another window, or time alone, may have left more of them.
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [again]);
  const list = snapshots.answer.state === 'here' ? snapshots.answer.value : [];
  const isNow = view === null || view === 'now';
  const isBin = view === 'bin';
  return (
    <main className={styles['history']} data-view={view === null ? 'list' : 'pane'}>
      <h1>{t('top.history')}</h1>
      <nav className={styles['side']} aria-label={t('top.history')}>
        <a className={styles['row']} href={nowAddress} {...(isNow ? { 'aria-current': 'true' } : {})}>
          <span className={styles['rowHead']}>
            <Clock aria-hidden />
            {t('history.now')}
          </span>
        </a>
        <a className={styles['row']} href={binAddress} {...(isBin ? { 'aria-current': 'true' } : {})}>
          <span className={styles['rowHead']}>
            <Trash2 aria-hidden />
            {t('history.bin')}
            {binned && binned.length > 0 ? <span className={styles['count']}>{binned.length}</span> : null}
          </span>
        </a>
        <h2>{t('history.versions')}</h2>
        <SnapshotList snapshots={snapshots} shown={view} />
      </nav>
      <div className={styles['pane']}>
        {present && binned ? (
          <div key={view} className={styles['column']}>
            {isNow ? (
              <NowPane present={present} latest={list[0]?.name} onKept={again} onBackUp={onBackUp} />
            ) : isBin ? (
              <BinPane binned={binned} documents={present.documents} reports={reports} />
            ) : (
              <SnapshotPane
                name={view}
                info={list.find(({ name }) => name === view) ?? null}
                present={present}
                reports={reports}
                onBroughtBack={again}
                onBackUpPast={onBackUpPast}
              />
            )}
          </div>
        ) : null}
      </div>
    </main>
  );
}
