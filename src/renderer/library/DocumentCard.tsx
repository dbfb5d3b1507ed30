/** One document on its shelf: what it is, how far it was read, what was noted. */
import { useTranslation } from 'react-i18next';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import { groupDigits, readingMinutes, roundCharacters } from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import type { ReadingPlace } from '../storage/places.ts';
import styles from './Shelf.module.css';

export interface DocumentCardProps {
  readonly entry: ShelfEntry;
  readonly place: ReadingPlace | undefined;
  /** How it is called among its versions; empty while it is the only one. */
  readonly name: string;
  readonly notes: number;
  readonly bookmarks: number;
}

export function DocumentCard({ entry, place, name, notes, bookmarks }: DocumentCardProps) {
  const { t } = useTranslation();
  const percent = Math.round((place?.progress ?? 0) * 100);
  const facts = [
    entry.speaker ? t('shelf.speaker', { name: entry.speaker }) : null,
    t('shelf.characters', { length: groupDigits(roundCharacters(entry.characters)) }),
    t('shelf.minutes', { count: readingMinutes(entry.characters) }),
  ].filter((fact) => fact !== null);
  return (
    <a className={styles['card']} href={addressOf(entry.id, place)} data-archived={entry.isArchived}>
      <span className={styles['kind']}>
        {t(`shelf.kind.${entry.kind}`)}
        {whereAndWhen(entry, t).map((fact) => (
          <span key={fact} className={styles['stage']}>
            {fact}
          </span>
        ))}
        {entry.isArchived ? <span className={styles['stage']}>{t('shelf.archived')}</span> : null}
        {name === '' ? null : <span className={styles['stage']}>{name}</span>}
      </span>
      <span className={styles['title']} title={entry.title}>
        {entry.title}
      </span>
      <span className={styles['facts']}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <span className={styles['progress']}>
        <progress max={100} value={percent} aria-label={t('shelf.progress')} />
        <span className={styles['counts']}>
          <span>
            {percent >= 99
              ? t('shelf.finished')
              : percent > 0
                ? t('shelf.read', { percent })
                : t('shelf.unread')}
          </span>
          <span>{notes > 0 ? t('shelf.notes', { count: notes }) : null}</span>
          <span>{bookmarks > 0 ? t('shelf.bookmarks', { count: bookmarks }) : null}</span>
        </span>
      </span>
    </a>
  );
}

/** What tells apart reports of one name: place and year, where the title does not say them. */
function whereAndWhen({ title, place, year }: ShelfEntry, t: Translate): string[] {
  return [
    place !== null && !title.includes(place) ? place : null,
    year !== null && !title.includes(`${year}`) ? t('shelf.year', { year }) : null,
  ].filter((fact) => fact !== null);
}

export function addressOf(report: string, place: ReadingPlace | undefined): string {
  return place ? `#/read/${report}/${place.line}` : `#/read/${report}`;
}
