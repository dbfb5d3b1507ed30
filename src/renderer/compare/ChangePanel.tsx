/** The changes as a list: how many of each kind, which are looked at, and the way to each. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../domain/compare/comparison.ts';
import type { Report } from '../../domain/report/report.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './ChangePanel.module.css';
import { type ChangeFilter, changeKinds, countKinds, keepAllChanges } from './change-filter.ts';

export interface ChangePanelProps {
  readonly comparison: Comparison;
  readonly old: Report;
  readonly next: Report;
  readonly filter: ChangeFilter;
  /** Indices of the changes that the filter keeps. */
  readonly kept: readonly number[];
  readonly current: number | null;
  readonly isDrawer: boolean;
  readonly onFilter: (filter: ChangeFilter) => void;
  readonly onGo: (change: number) => void;
  readonly onClose: () => void;
}

export function ChangePanel(props: ChangePanelProps) {
  const { comparison, filter, kept } = props;
  const { t } = useTranslation();
  const { changes } = comparison;
  const counts = countKinds(changes, filter.isNumberOnly);
  const shownKinds = changeKinds.filter((kind) => counts.get(kind) !== 0 || kind === filter.kind);
  const numbers = changes.filter(({ isNumber }) => isNumber).length;
  return (
    <aside className={styles['panel']} aria-label={t('compare.changes')} data-drawer={props.isDrawer}>
      <header className={styles['head']}>
        <h2>{t('compare.changes')}</h2>
        <button type="button" aria-label={t('common.close')} onClick={props.onClose}>
          <X aria-hidden />
        </button>
      </header>
      <div className={styles['filter']}>
        <div className={styles['kinds']} role="group" aria-label={t('compare.kinds')}>
          {[null, ...shownKinds].map((kind) => (
            <button
              key={kind ?? 'all'}
              type="button"
              data-kind={kind}
              aria-pressed={filter.kind === kind}
              onClick={() => props.onFilter({ ...filter, kind })}
            >
              {t(kind === null ? 'compare.all' : `compare.kind.${kind}`)} <b>{counts.get(kind)}</b>
            </button>
          ))}
        </div>
        <label className={styles['numbers']}>
          <input
            type="checkbox"
            checked={filter.isNumberOnly}
            onChange={(event) => props.onFilter({ ...filter, isNumberOnly: event.target.checked })}
          />
          {t('compare.onlyNumbers', { count: numbers })}
        </label>
      </div>
      {kept.length === 0 ? (
        <div className={styles['none']}>
          <p>{t('compare.noneKept')}</p>
          <button type="button" onClick={() => props.onFilter(keepAllChanges)}>
            {t('compare.showAll')}
          </button>
        </div>
      ) : (
        <ChangeList {...props} isNumberOnly={filter.isNumberOnly} />
      )}
    </aside>
  );
}
