/** What a document's table shows of its figures, and in which order. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { figureKinds, figureRoles } from '../../domain/figures/figure.ts';
import styles from './Figures.module.css';
import { arrangements, type TableView } from './table-rows.ts';

export interface FigureToolsProps {
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

export function FigureTools({ view, onView }: FigureToolsProps) {
  const { t } = useTranslation();
  const change = (changes: Partial<TableView>) => onView({ ...view, ...changes });
  return (
    <div className={styles['tools']} role="group" aria-label={t('figures.tools')}>
      <label className={styles['search']}>
        <Search aria-hidden />
        <input
          type="search"
          aria-label={t('figures.search')}
          placeholder={t('figures.search')}
          value={view.typed}
          onChange={({ target }) => change({ typed: target.value })}
        />
      </label>
      <label>
        {t('figures.roleLabel')}
        <select
          value={view.role ?? ''}
          onChange={({ target }) =>
            change({ role: figureRoles.find((each) => each === target.value) ?? null })
          }
        >
          <option value="">{t('figures.all')}</option>
          {figureRoles.map((role) => (
            <option key={role} value={role}>
              {t(`figures.role.${role}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('figures.kindLabel')}
        <select
          value={view.kind ?? ''}
          onChange={({ target }) =>
            change({ kind: figureKinds.find((each) => each === target.value) ?? null })
          }
        >
          <option value="">{t('figures.all')}</option>
          {figureKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`figures.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('figures.arrange')}
        <select
          value={view.arrangement}
          onChange={({ target }) =>
            change({ arrangement: arrangements.find((each) => each === target.value) ?? 'chapter' })
          }
        >
          {arrangements.map((arrangement) => (
            <option key={arrangement} value={arrangement}>
              {t(`figures.arrangement.${arrangement}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={view.isOnlyDoubtful}
          onChange={({ target }) => change({ isOnlyDoubtful: target.checked })}
        />
        {t('figures.onlyDoubtful')}
      </label>
    </div>
  );
}
