/** Under the card of the latest version: the ones before it, and the notes that wait to be looked at. */
import { ChevronDown, ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import type { ReadingPlace } from '../storage/places.ts';
import { addressOf } from './DocumentCard.tsx';
import styles from './EarlierVersions.module.css';

export interface EarlierVersionsProps {
  readonly entry: ShelfEntry;
  readonly places: readonly ReadingPlace[] | undefined;
  /** How a version is called. */
  readonly nameOf: (entry: ShelfEntry) => string;
  readonly notesOf: (entry: ShelfEntry) => number;
  /** How many of its notes and bookmarks wait to be looked at. */
  readonly waiting: number;
  readonly menu: (entry: ShelfEntry) => ReactNode;
}

export function EarlierVersions({ entry, places, nameOf, notesOf, waiting, menu }: EarlierVersionsProps) {
  const { t } = useTranslation();
  const { earlier } = entry;
  if (earlier.length === 0 && waiting === 0) return null;
  return (
    <div className={styles['strip']}>
      {waiting > 0 ? (
        <a className={styles['waiting']} href={`#/review/${entry.id}`}>
          <ListChecks aria-hidden />
          {t('shelf.toReview', { count: waiting })}
        </a>
      ) : null}
      {earlier.length > 0 ? (
        <details className={styles['versions']}>
          <summary aria-label={t('shelf.versionsOf', { title: entry.title, count: earlier.length + 1 })}>
            {t('shelf.versions', { count: earlier.length + 1 })}
            <ChevronDown aria-hidden />
          </summary>
          <ul>
            {earlier.map((each) => {
              const count = notesOf(each);
              const place = places?.find(({ report }) => report === each.id);
              return (
                <li key={each.id}>
                  <a href={addressOf(each.id, place)}>
                    <span className={styles['name']}>{nameOf(each)}</span>
                    {each.title === entry.title ? null : (
                      <span className={styles['title']}>{each.title}</span>
                    )}
                    {count > 0 ? (
                      <span className={styles['count']}>{t('shelf.notes', { count })}</span>
                    ) : null}
                  </a>
                  {each.document ? menu(each) : null}
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
