/** Notes to be chosen from: filtered by words, stance, tag and document, ticked, and dragged where that is wanted. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { quoteOf } from '../../domain/interchange/taken-notes.ts';
import { filterNotes, keepAllNotes } from '../../domain/notes/filter.ts';
import { type Note, type Stance, stances } from '../../domain/notes/note.ts';
import { orderNotes } from '../../domain/notes/order.ts';
import { placeOf } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import { Button } from '../ui/Button.tsx';
import { StanceTag } from '../ui/StanceTag.tsx';
import { dragNotes } from './dragging.ts';
import styles from './NotesToChoose.module.css';

export interface NotesToChooseProps {
  readonly notes: readonly Note[];
  /** Notes of other documents are not shown: they can't be cited. */
  readonly reports: readonly Report[];
  /** Ids of those that are in use already. */
  readonly used: ReadonlySet<string>;
  readonly canDrag?: boolean;
  /** What the button says that takes so many notes. */
  readonly takeWords: (count: number) => string;
  readonly onTake: (notes: readonly Note[]) => void;
}

const orders = ['reading', 'latest'] as const;
const noBookmarks: ReadonlySet<string> = new Set();
/** As many cards as are drawn at once. */
const mostShown = 200;

export function NotesToChoose({ notes, reports, used, canDrag, takeWords, onTake }: NotesToChooseProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(keepAllNotes);
  const [document, setDocument] = useState('');
  const [order, setOrder] = useState<(typeof orders)[number]>('reading');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());

  const cited = useMemo(() => citable(notes, reports), [notes, reports]);
  const tags = useMemo(() => [...new Set(notes.flatMap((note) => note.tags))].sort(), [notes]);
  const found = useMemo(() => {
    const kept = new Set(filterNotes(notes, filter, noBookmarks).map(({ id }) => id));
    const shown = cited.filter(
      ({ note }) => kept.has(note.id) && (document === '' || note.report === document),
    );
    return order === 'reading'
      ? shown
      : shown.toSorted((one, other) => (one.note.changed < other.note.changed ? 1 : -1));
  }, [notes, cited, filter, document, order]);
  const free = found.filter(({ note }) => !used.has(note.id));
  const chosen = free.filter(({ note }) => ticked.has(note.id)).map(({ note }) => note);
  const tick = (ids: readonly string[], isTicked: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) isTicked ? next.add(id) : next.delete(id);
    setTicked(next);
  };
  const documents = reports.filter(({ id }) => notes.some(({ report }) => report === id));
  const areAllTicked = free.length > 0 && chosen.length === free.length;

  return (
    <div className={styles['choose']}>
      <search className={styles['filter']}>
        <input
          type="search"
          value={filter.words}
          placeholder={t('notes.search')}
          aria-label={t('notes.search')}
          onChange={(event) => setFilter({ ...filter, words: event.target.value })}
        />
        <div className={styles['chips']} role="group" aria-label={t('notes.stance')}>
          {stances.map((stance: Stance) => (
            <button
              key={stance}
              type="button"
              aria-pressed={filter.stances.has(stance)}
              onClick={() => setFilter({ ...filter, stances: toggled(filter.stances, stance) })}
            >
              {t(`stance.${stance}`)}
            </button>
          ))}
        </div>
        <div className={styles['selects']}>
          {documents.length > 1 ? (
            <select
              value={document}
              aria-label={t('prepare.document')}
              onChange={(event) => setDocument(event.target.value)}
            >
              <option value="">{t('prepare.allDocuments')}</option>
              {documents.map((report) => (
                <option key={report.id} value={report.id}>
                  {report.name}
                </option>
              ))}
            </select>
          ) : null}
          {tags.length > 0 ? (
            <select
              value={[...filter.tags][0] ?? ''}
              aria-label={t('notes.tags')}
              onChange={({ target }) =>
                setFilter({ ...filter, tags: new Set(target.value === '' ? [] : [target.value]) })
              }
            >
              <option value="">{t('prepare.allTags')}</option>
              {tags.map((tag) => (
                <option key={tag}>{tag}</option>
              ))}
            </select>
          ) : null}
          <select
            value={order}
            aria-label={t('prepare.order')}
            onChange={({ target }) => setOrder(orders.find((each) => each === target.value) ?? 'reading')}
          >
            {orders.map((each) => (
              <option key={each} value={each}>
                {t(`prepare.orders.${each}`)}
              </option>
            ))}
          </select>
        </div>
      </search>
      {free.length > 0 ? (
        <label className={styles['all']}>
          <input
            type="checkbox"
            checked={areAllTicked}
            onChange={({ target }) =>
              tick(
                free.map(({ note }) => note.id),
                target.checked,
              )
            }
          />
          {t('prepare.tickAll', { count: free.length })}
        </label>
      ) : null}
      <ul className={styles['list']} aria-label={t('notes.title')} tabIndex={found.length === 0 ? -1 : 0}>
        {found.slice(0, mostShown).map(({ note, quote, place, name }) => {
          const isUsed = used.has(note.id);
          const dragged = ticked.has(note.id) && !isUsed ? chosen : [note];
          return (
            <li
              key={note.id}
              data-choice={note.id}
              data-used={isUsed}
              draggable={canDrag === true && !isUsed}
              onDragStart={(event) => dragNotes(event, dragged)}
            >
              <label>
                <input
                  type="checkbox"
                  checked={!isUsed && ticked.has(note.id)}
                  disabled={isUsed}
                  onChange={({ target }) => tick([note.id], target.checked)}
                />
                <span className={styles['words']}>
                  <span className={styles['quote']} data-colour={note.colour}>
                    {quote}
                  </span>
                  {note.text.trim() === '' ? null : <span className={styles['text']}>{note.text}</span>}
                  <span className={styles['facts']}>
                    {isUsed ? <b>{t('prepare.used')}</b> : null}
                    {note.stance ? (
                      <StanceTag stance={note.stance} label={t(`stance.${note.stance}`)} />
                    ) : null}
                    <span>{documents.length > 1 ? `${name} ${place}` : place}</span>
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {found.length === 0 ? (
        <p className={styles['none']}>{t(notes.length === 0 ? 'prepare.noNotes' : 'notes.noneMatch')}</p>
      ) : found.length > mostShown ? (
        <p className={styles['none']}>{t('prepare.tooMany', { count: found.length - mostShown })}</p>
      ) : null}
      <div className={styles['take']}>
        <Button
          isPrimary
          disabled={chosen.length === 0}
          onClick={() => {
            onTake(chosen);
            setTicked(new Set());
          }}
        >
          {takeWords(chosen.length)}
        </Button>
      </div>
    </div>
  );
}

interface Citable {
  readonly note: Note;
  readonly quote: string;
  readonly place: string;
  /** Of the document. */
  readonly name: string;
}

/** In reading order, document by document. */
function citable(notes: readonly Note[], reports: readonly Report[]): Citable[] {
  return reports.flatMap((report) =>
    orderNotes(
      report,
      notes.filter((note) => note.report === report.id),
    ).map((note) => ({
      note,
      quote: quoteOf(report, note),
      place: placeOf(report, note.anchor.start.line, note.anchor.end.line),
      name: report.name,
    })),
  );
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
