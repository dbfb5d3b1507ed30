/** What a snapshot held, compared with now: the filter, the list, and what brings things back. */
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Comparison, countStandings } from '../../domain/kept/compare-kept.ts';
import { keyOfKept } from '../../domain/kept/kept.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { bringBack } from './bring-back.ts';
import { listByDocument } from './by-document.ts';
import { Facts } from './Facts.tsx';
import styles from './History.module.css';
import { PastList } from './PastList.tsx';
import { sayBroughtBack } from './say-brought-back.ts';

export interface PastViewProps {
  readonly comparison: Comparison;
  /** Of the snapshot: how notes had come to versions. */
  readonly carries: readonly Carry[];
  readonly reports: readonly Report[];
  readonly onBroughtBack: () => void;
}

const nothing: ReadonlySet<string> = new Set();

export function PastView({ comparison, carries, reports, onBroughtBack }: PastViewProps) {
  const { t } = useTranslation();
  const [isOnlyDifferent, setOnlyDifferent] = useState(true);
  const [chosenKeys, setChosenKeys] = useState(nothing);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(comparison);
  latest.current = comparison;
  const counts = countStandings(comparison);
  const differing = counts.missing + counts.changed;
  const isFiltered = isOnlyDifferent && differing > 0;
  const items = useMemo(() => {
    const all = listByDocument(comparison, reports);
    return isFiltered ? all.filter(({ past }) => past.standing !== 'same') : all;
  }, [comparison, reports, isFiltered]);
  const missing = keep(comparison, ({ standing }) => standing === 'missing');
  const chosen = keep(comparison, ({ standing, key }) => standing !== 'same' && chosenKeys.has(key));
  const replaced = countStandings(chosen).changed;

  const run = async (wanted: Comparison) => {
    setBusy(true);
    const step = await bringBack(wanted, () => latest.current, carries);
    setBusy(false);
    setChosenKeys(nothing);
    onBroughtBack();
    if (!step) showToast(t('history.notReplaced'));
    else if (step.length > 0) sayBroughtBack(step, t);
  };

  if (countOf(comparison) === 0) return <p className={styles['quiet']}>{t('history.nothing')}</p>;
  return (
    <>
      <div className={styles['filter']}>
        {differing === 0 ? (
          <p>{t('history.allSame')}</p>
        ) : (
          <>
            <Facts
              facts={(['missing', 'changed', 'same'] as const).map((standing) =>
                counts[standing] > 0 ? `${t(`history.standing.${standing}`)} ${counts[standing]}` : null,
              )}
            />
            <label>
              <input
                type="checkbox"
                checked={isOnlyDifferent}
                onChange={(event) => setOnlyDifferent(event.target.checked)}
              />
              {t('history.onlyDifferent')}
            </label>
          </>
        )}
      </div>
      <PastList
        items={items}
        chosen={chosenKeys}
        onChoose={(key, isChosen) => {
          const next = new Set(chosenKeys);
          if (isChosen) next.add(key);
          else next.delete(key);
          setChosenKeys(next);
        }}
      />
      {differing > 0 ? (
        <footer className={styles['foot']}>
          {replaced > 0 ? <p role="status">{t('history.replaces', { count: replaced })}</p> : null}
          <Button disabled={isBusy || countOf(chosen) === 0} onClick={() => void run(chosen)}>
            {t('history.bringBackChosen', { count: countOf(chosen) })}
          </Button>
          {counts.missing > 0 ? (
            <Button isPrimary disabled={isBusy} onClick={() => void run(missing)}>
              {t('history.bringBackAll', { count: counts.missing })}
            </Button>
          ) : null}
        </footer>
      ) : null}
    </>
  );
}

interface Kept {
  readonly key: string;
  readonly standing: string;
}

function keep(
  { documents, notes, bookmarks, writings, joins }: Comparison,
  isKept: (item: Kept) => boolean,
): Comparison {
  return {
    documents: documents.filter(({ document: { id }, standing }) =>
      isKept({ key: keyOfKept({ table: 'documents', id }), standing }),
    ),
    notes: notes.filter(({ note: { id }, standing }) =>
      isKept({ key: keyOfKept({ table: 'notes', id }), standing }),
    ),
    bookmarks: bookmarks.filter(({ bookmark: { id }, standing }) =>
      isKept({ key: keyOfKept({ table: 'bookmarks', id }), standing }),
    ),
    writings: writings.filter(({ writing: { id }, standing }) =>
      isKept({ key: keyOfKept({ table: 'writings', id }), standing }),
    ),
    joins: joins.filter(({ join: { id }, standing }) =>
      isKept({ key: keyOfKept({ table: 'joins', id }), standing }),
    ),
  };
}

function countOf({ documents, notes, bookmarks, writings, joins }: Comparison): number {
  return documents.length + notes.length + bookmarks.length + writings.length + joins.length;
}
