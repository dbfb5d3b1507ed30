/** Under the card of the latest version: the ones before it, and the notes that wait to be looked at. */
import { ChevronDown, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from './DocumentCard.tsx';
import styles from './EarlierVersions.module.css';
import type { ShelfItemProps } from './ShelfItem.tsx';

export function EarlierVersions({ entry, known, nameOf, menu }: ShelfItemProps) {
  const { t } = useTranslation();
  const { earlier } = entry;
  const waiting = known.waiting.get(entry.id) ?? 0;
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
              const count = known.notes.get(each.id) ?? 0;
              return (
                <li key={each.id}>
                  <a href={addressOf(each.id, known.places.get(each.id))}>
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
