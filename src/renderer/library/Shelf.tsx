/** The meeting's documents as cards, and the way back to where reading stopped. */
import { useTranslation } from 'react-i18next';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { placeOf } from '../../domain/prepare/citation.ts';
import { groupDigits, type Report, readingMinutes, roundCharacters } from '../../domain/report/report.ts';
import type { ReadingPlace } from '../storage/places.ts';
import styles from './Shelf.module.css';

export interface ShelfProps {
  readonly reports: readonly Report[];
  /** Undefined until the database has answered. */
  readonly notes: readonly Note[] | undefined;
  readonly bookmarks: readonly Bookmark[] | undefined;
  readonly places: readonly ReadingPlace[] | undefined;
}

export function Shelf({ reports, notes, bookmarks, places }: ShelfProps) {
  const { t } = useTranslation();
  const latest = places
    ?.filter((place) => reports.some((report) => report.id === place.report))
    .toSorted((a, b) => (a.visited < b.visited ? 1 : -1))[0];
  const facts = [
    t('shelf.documents', { count: reports.length }),
    notes && notes.length > 0 ? t('shelf.notes', { count: notes.length }) : null,
    t('shelf.offline'),
  ].filter((fact) => fact !== null);
  return (
    <div className={styles['shelf']}>
      <h1>{reports[0]?.meeting}</h1>
      <p className={styles['facts']}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {latest ? <Continue place={latest} reports={reports} /> : null}
      <ul className={styles['cards']}>
        {reports.map((report) => (
          <li key={report.id}>
            <ReportCard
              report={report}
              place={places?.find((place) => place.report === report.id)}
              notes={notes?.filter((note) => note.report === report.id).length ?? 0}
              bookmarks={bookmarks?.filter((bookmark) => bookmark.report === report.id).length ?? 0}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

const excerptLength = 34;

function Continue({ place, reports }: { readonly place: ReadingPlace; readonly reports: readonly Report[] }) {
  const { t } = useTranslation();
  const report = reports.find((each) => each.id === place.report);
  const line = report?.lines.find((each) => each.id === place.line);
  if (!report || !line) return null;
  const words = line.text.slice(0, excerptLength);
  return (
    <section className={styles['continue']} aria-label={t('shelf.continue')}>
      <div>
        <h2>
          {t('shelf.continue')}
          <span>{report.name}</span>
        </h2>
        <p>
          {placeOf(report, line.id)}
          <q>{words.length < line.text.length ? `${words}……` : words}</q>
        </p>
      </div>
      <a href={addressOf(report, place)}>{t('shelf.go')}</a>
    </section>
  );
}

function ReportCard(props: {
  readonly report: Report;
  readonly place: ReadingPlace | undefined;
  readonly notes: number;
  readonly bookmarks: number;
}) {
  const { t } = useTranslation();
  const { report, place, notes, bookmarks } = props;
  const percent = Math.round((place?.progress ?? 0) * 100);
  const facts = [
    report.speaker ? t('shelf.speaker', { name: report.speaker }) : null,
    t('shelf.characters', { length: groupDigits(roundCharacters(report.characters)) }),
    t('shelf.minutes', { count: readingMinutes(report.characters) }),
  ].filter((fact) => fact !== null);
  return (
    <a className={styles['card']} href={addressOf(report, place)}>
      <span className={styles['kind']}>{t(`shelf.kind.${report.kind}`)}</span>
      <span className={styles['title']} title={report.title}>
        {report.title}
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

function addressOf(report: Report, place: ReadingPlace | undefined): string {
  return place ? `#/read/${report.id}/${place.line}` : `#/read/${report.id}`;
}
