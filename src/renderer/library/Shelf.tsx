/** The documents as cards, shelf by shelf, the way back to where reading stopped, and the way in for more. */
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  firstOnShelves,
  type ShelfEntry,
  type Shelf as ShelfOfEntries,
} from '../../domain/library/shelves.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { ReadingPlace } from '../storage/places.ts';
import { Button } from '../ui/Button.tsx';
import { useMore } from '../ui/use-more.ts';
import { AddCard } from './AddCard.tsx';
import { addressOf } from './DocumentCard.tsx';
import styles from './Shelf.module.css';
import { type KnownOfDocuments, ShelfItem, type ShelfItemProps } from './ShelfItem.tsx';

/** Full rows, whatever the width, and more than a screen shows. */
const fewCards = 48;

export interface ShelfProps
  extends Pick<ShelfItemProps, 'nameOf' | 'menu'>,
    Pick<KnownOfDocuments, 'waiting'> {
  readonly shelves: readonly ShelfOfEntries[];
  /** Undefined until the database has answered. */
  readonly notes: readonly Note[] | undefined;
  readonly bookmarks: readonly Bookmark[] | undefined;
  readonly places: readonly ReadingPlace[] | undefined;
  /** Says a place and its first words; null where its text is not at hand. */
  readonly describePlace: (place: ReadingPlace) => { readonly where: string; readonly words: string } | null;
  /** What stands between the heading and the cards. */
  readonly tools: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

export function Shelf(props: ShelfProps) {
  const { t } = useTranslation();
  const { shelves, notes, bookmarks, places, waiting } = props;
  const known = useMemo(
    (): KnownOfDocuments => ({
      places: new Map(places?.map((place) => [place.report, place])),
      notes: countByReport(notes ?? []),
      bookmarks: countByReport(bookmarks ?? []),
      waiting,
    }),
    [places, notes, bookmarks, waiting],
  );
  const entries = useMemo(
    () => shelves.flatMap((shelf) => shelf.entries.flatMap((entry) => [entry, ...entry.earlier])),
    [shelves],
  );
  const reading = entries.reduce<ShelfEntry | null>((latest, entry) => {
    const visited = known.places.get(entry.id)?.visited ?? '';
    return visited > (known.places.get(latest?.id ?? '')?.visited ?? '') ? entry : latest;
  }, null);
  const latest = known.places.get(reading?.id ?? '');

  const all = shelves.reduce((sum, { entries: own }) => sum + own.length, 0);
  const { most, end, showMore } = useMore<HTMLParagraphElement>(fewCards, fewCards, all);
  const cards = useRef<HTMLDivElement>(null);
  /** Which card takes the focus from the button, once it is drawn. */
  const next = useRef<number | null>(null);
  useEffect(() => {
    const at = next.current;
    if (at === null || at >= most) return;
    next.current = null;
    cards.current?.querySelectorAll<HTMLElement>('[data-card] > a')[at]?.focus();
  }, [most]);

  return (
    <div ref={cards} className={styles['shelf']}>
      {props.tools}
      {firstOnShelves(shelves, most).map(({ name, entries: drawn }, index) => {
        const own = shelves[index]?.entries ?? drawn;
        const count = own.reduce((sum, { id }) => sum + (known.notes.get(id) ?? 0), 0);
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
              {drawn.map((entry) => (
                <li key={entry.id} data-card="">
                  <ShelfItem entry={entry} known={known} nameOf={props.nameOf} menu={props.menu} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {most < all ? (
        <p ref={end} className={styles['more']}>
          <Button
            onClick={() => {
              next.current = most;
              showMore();
            }}
          >
            {t('shelf.more', { count: all - most })}
          </Button>
        </p>
      ) : null}
      {shelves.length === 0 ? <p className={styles['nothing']}>{t('shelf.nothing')}</p> : null}
      <AddCard onFiles={props.onFiles} />
    </div>
  );
}

function countByReport(rows: readonly { readonly report: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { report } of rows) counts.set(report, (counts.get(report) ?? 0) + 1);
  return counts;
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
