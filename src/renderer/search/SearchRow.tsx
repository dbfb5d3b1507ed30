/** One row of the list: what it is, the words there, and by which keys it is had without the list. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortPlace } from '../../domain/prepare/citation.ts';
import { Marked } from '../ui/Marked.tsx';
import { isPlaceRow, type PlaceRow, type Row } from './rows.ts';
import styles from './SearchList.module.css';

export function SearchRow({ row }: { readonly row: Row }) {
  return isPlaceRow(row) ? <WordsThere row={row} /> : <NamedRow row={row} />;
}

/** Needs no words of the interface, which take longer to look up in every row than the row to draw. */
function WordsThere({ row }: { readonly row: PlaceRow }) {
  return (
    <>
      <span className={styles['number']}>{shortPlace(row.place)}</span>
      <span className={styles['words']}>
        <Marked {...row.excerpt} />
        {row.detail === null ? null : <small>{row.detail}</small>}
      </span>
    </>
  );
}

function NamedRow({ row }: { readonly row: Exclude<Row, PlaceRow> }) {
  const { t } = useTranslation();
  switch (row.kind) {
    case 'recent':
      return (
        <>
          <span className={styles['words']}>{row.typed}</span>
          {/* By keys it is the delete key, as the help says. */}
          <span className={styles['forget']} data-forget="" title={t('search.forget')} aria-hidden>
            <X />
          </span>
        </>
      );
    case 'command':
      return (
        <>
          <span className={styles['words']}>{row.name}</span>
          {row.keys === '' ? null : <kbd>{row.keys}</kbd>}
        </>
      );
    case 'document':
      return (
        <>
          <span className={styles['words']}>{row.title}</span>
          <span className={styles['facts']}>{row.facts}</span>
        </>
      );
    case 'tag':
      return (
        <>
          <span className={styles['words']}>#{row.tag}</span>
          <span className={styles['facts']}>{t('search.tagged', { count: row.count })}</span>
        </>
      );
    case 'more':
      return <span className={styles['words']}>{t('search.more', { count: row.left })}</span>;
  }
}
