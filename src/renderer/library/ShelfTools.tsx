/** Finds and orders what stands on the shelves. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ShelfView, shelfOrders } from '../../domain/library/shelves.ts';
import styles from './ShelfTools.module.css';

export interface ShelfToolsProps {
  readonly view: ShelfView;
  readonly archived: number;
  readonly onView: (view: ShelfView) => void;
}

export function ShelfTools({ view, archived, onView }: ShelfToolsProps) {
  const { t } = useTranslation();
  return (
    <search className={styles['tools']}>
      <label className={styles['words']}>
        <Search aria-hidden />
        <input
          type="search"
          value={view.words}
          placeholder={t('shelf.filter')}
          aria-label={t('shelf.filter')}
          onChange={(event) => onView({ ...view, words: event.target.value })}
        />
      </label>
      <label className={styles['order']}>
        {t('shelf.order')}
        <select
          value={view.order}
          onChange={({ target }) => {
            const order = shelfOrders.find((each) => each === target.value);
            if (order) onView({ ...view, order });
          }}
        >
          {shelfOrders.map((order) => (
            <option key={order} value={order}>
              {t(`shelf.orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
      {archived > 0 ? (
        <label className={styles['archived']}>
          <input
            type="checkbox"
            checked={view.isArchivedShown}
            onChange={(event) => onView({ ...view, isArchivedShown: event.target.checked })}
          />
          {t('shelf.showArchived', { count: archived })}
        </label>
      ) : null}
    </search>
  );
}
