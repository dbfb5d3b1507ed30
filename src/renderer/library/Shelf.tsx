/** The documents as cards, shelf by shelf, the way back to where reading stopped, and the way in for more. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfEntry, Shelf as ShelfOfEntries } from '../../domain/library/shelves.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { ReadingPlace } from '../storage/places.ts';
import { AddCard } from './AddCard.tsx';
import { addressOf, DocumentCard } from './DocumentCard.tsx';
import { EarlierVersions } from './EarlierVersions.tsx';
import styles from './Shelf.module.css';

export interface ShelfProps {
  readonly shelves: readonly ShelfOfEntries[];
  /** Undefined until the database has answered. */
  readonly notes: readonly Note[] | undefined;
  readonly bookmarks: readonly Bookmark[] | undefined;
  readonly places: readonly ReadingPlace[] | undefined;
  /** By document, how many of its notes wait to be looked at. */
  readonly waiting: ReadonlyMap<string, number>;
  /** How a version is called. */
  readonly nameOf: (entry: ShelfEntry) => string;
  /** Says a place and its first words; null where its text is not at hand. */
  readonly describePlace: (place: ReadingPlace) => { readonly where: string; readonly words: string } | null;
  /** What stands between the heading and the cards. */
  readonly tools: ReactNode;
  /** What can be done with a document that was brought in. */
  readonly menu: (entry: ShelfEntry) => ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

export function Shelf(props: ShelfProps) {
  const { t } = useTranslation();
  const { shelves, notes, bookmarks, places } = props;
  const entries = shelves.flatMap((shelf) => shelf.entries.flatMap((entry) => [entry, ...entry.earlier]));
  const notesOf = ({ id }: ShelfEntry) => notes?.filter((note) => note.report === id).length ?? 0;
  const latest = places
    ?.filter((place) => entries.some(({ id }) => id === place.report))
    .toSorted((a, b) => (a.visited < b.visited ? 1 : -1))[0];
  const reading = latest && entries.find(({ id }) => id === latest.report);
  return (
    <div className={styles['shelf']}>
      {props.tools}
      {shelves.map(({ name, entries: own }, index) => {
        const count = own.reduce((sum, entry) => sum + notesOf(entry), 0);
        const facts = [
          t('shelf.documents', { count: own.length }),
          count > 0 ? t('shelf.notes', { count }) : null,
          index === 0 ? t('shelf.offline') : null,
        ].filter((fact) => fact !== null);
        return (
          <section key={name} aria-label={name}>
            {index === 0 ? <h1>{name}</h1> : <h2 className={styles['name']}>{name}</h2>}
            <p className={styles['facts']}>
              {facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
              {index === 0 ? (
                <span>
                  <a href="#/figures/years">{t('shelf.years')}</a>
                </span>
              ) : null}
            </p>
            {index === 0 && latest && reading ? (
              <Continue entry={reading} place={latest} said={props.describePlace(latest)} />
            ) : null}
            <ul className={styles['cards']}>
              {own.map((entry) => (
                <li key={entry.id}>
                  <DocumentCard
                    entry={entry}
                    place={places?.find((place) => place.report === entry.id)}
                    name={props.nameOf(entry)}
                    notes={notesOf(entry)}
                    bookmarks={bookmarks?.filter((bookmark) => bookmark.report === entry.id).length ?? 0}
                  />
                  {entry.document ? props.menu(entry) : null}
                  <EarlierVersions
                    entry={entry}
                    places={places}
                    nameOf={props.nameOf}
                    notesOf={notesOf}
                    waiting={props.waiting.get(entry.id) ?? 0}
                    menu={props.menu}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {shelves.length === 0 ? <p className={styles['nothing']}>{t('shelf.nothing')}</p> : null}
      <AddCard onFiles={props.onFiles} />
    </div>
  );
}

function Continue(props: {
  readonly entry: ShelfEntry;
  readonly place: ReadingPlace;
  readonly said: { readonly where: string; readonly words: string } | null;
}) {
  const { t } = useTranslation();
  const { entry, place, said } = props;
  return (
    <section className={styles['continue']} aria-label={t('shelf.continue')}>
      <div>
        <h2>
          {t('shelf.continue')}
          <span>{entry.title}</span>
        </h2>
        <p>
          {said?.where ?? shortPlace(place.line)}
          {said ? <q>{said.words}</q> : null}
        </p>
      </div>
      <a href={addressOf(entry.id, place)}>{t('shelf.go')}</a>
    </section>
  );
}
