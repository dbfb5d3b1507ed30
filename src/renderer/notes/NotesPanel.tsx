/** The notes beside the text: level with it, or as a list that can be searched and filtered. */
import { SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFilterEmpty, keepAllNotes, type NoteFilter, ownNotes } from '../../domain/notes/filter.ts';
import { type Author, type Colour, colours, type Stance, stances } from '../../domain/notes/note.ts';
import styles from './NotesPanel.module.css';

export type NotesView = 'level' | 'list';

export interface NotesPanelProps {
  readonly total: number;
  readonly shown: number;
  readonly view: NotesView;
  readonly isDrawer: boolean;
  readonly filter: NoteFilter;
  readonly tags: readonly string[];
  /** Whose notes there are: the user under `ownNotes`; with one alone there is nothing to choose. */
  readonly authors: readonly Author[];
  readonly onView: (view: NotesView) => void;
  readonly onFilter: (filter: NoteFilter) => void;
  readonly onClose: () => void;
  readonly onExport: () => void;
  /** Begins a speech with what is shown. */
  readonly onPrepare: () => void;
  readonly children: ReactNode;
}

export function NotesPanel(props: NotesPanelProps) {
  const { t } = useTranslation();
  const [isFilterOpen, setFilterOpen] = useState(false);
  const filterId = useId();
  const { filter, total, shown } = props;
  const isFiltered = !isFilterEmpty(filter);
  return (
    <aside
      className={styles['panel']}
      data-view={props.view}
      data-drawer={props.isDrawer}
      aria-label={t('notes.title')}
    >
      <header className={styles['head']}>
        <h2>{t('notes.title')}</h2>
        <span className={styles['count']}>{isFiltered ? t('notes.shownOf', { shown, total }) : total}</span>
        <div className={styles['views']} role="group" aria-label={t('notes.view')}>
          {(['level', 'list'] as const).map((view) =>
            props.isDrawer ? null : (
              <button
                key={view}
                type="button"
                aria-pressed={props.view === view}
                onClick={() => props.onView(view)}
              >
                {t(`notes.${view}`)}
              </button>
            ),
          )}
        </div>
        <button
          type="button"
          className={styles['icon']}
          aria-expanded={isFilterOpen}
          aria-controls={filterId}
          aria-label={t('notes.filter')}
          title={t('notes.filter')}
          data-active={isFiltered}
          onClick={() => {
            setFilterOpen(!isFilterOpen);
            if (!isFilterOpen) props.onView('list');
          }}
        >
          <SlidersHorizontal aria-hidden />
        </button>
        {props.isDrawer ? (
          <button
            type="button"
            className={styles['icon']}
            aria-label={t('common.close')}
            onClick={props.onClose}
          >
            <X aria-hidden />
          </button>
        ) : null}
      </header>
      {isFilterOpen ? (
        <FilterForm
          id={filterId}
          filter={filter}
          tags={props.tags}
          authors={props.authors}
          onFilter={props.onFilter}
        />
      ) : null}
      {isFiltered || (props.view === 'list' && shown > 0) ? (
        <p className={styles['filtered']}>
          {shown > 0 ? (
            <button type="button" onClick={props.onPrepare}>
              {t('notes.prepareShown')}
            </button>
          ) : null}
          {isFiltered ? (
            <>
              <button type="button" onClick={props.onExport}>
                {t('notes.exportShown')}
              </button>
              <button type="button" onClick={() => props.onFilter(keepAllNotes)}>
                {t('notes.clearFilter')}
              </button>
            </>
          ) : null}
        </p>
      ) : null}
      {shown === 0 && (isFiltered || total === 0) ? (
        <p className={styles['empty']}>{total === 0 ? t('notes.empty') : t('notes.noneMatch')}</p>
      ) : null}
      {props.children}
    </aside>
  );
}

function FilterForm(props: {
  readonly id: string;
  readonly filter: NoteFilter;
  readonly tags: readonly string[];
  readonly authors: readonly Author[];
  readonly onFilter: (filter: NoteFilter) => void;
}) {
  const { t } = useTranslation();
  const { filter, onFilter } = props;
  return (
    <search id={props.id} className={styles['filter']}>
      <input
        type="search"
        value={filter.words}
        aria-label={t('notes.search')}
        placeholder={t('notes.search')}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
      />
      <div className={styles['chips']} role="group" aria-label={t('notes.stance')}>
        {stances.map((stance: Stance) => (
          <button
            key={stance}
            type="button"
            aria-pressed={filter.stances.has(stance)}
            onClick={() => onFilter({ ...filter, stances: toggle(filter.stances, stance) })}
          >
            {t(`stance.${stance}`)}
          </button>
        ))}
      </div>
      <div className={styles['chips']} role="group" aria-label={t('notes.colour')}>
        {colours.map((colour: Colour) => (
          <button
            key={colour}
            type="button"
            className={styles['swatch']}
            data-colour={colour}
            aria-label={t(`colour.${colour}`)}
            aria-pressed={filter.colours.has(colour)}
            onClick={() => onFilter({ ...filter, colours: toggle(filter.colours, colour) })}
          />
        ))}
        <button
          type="button"
          aria-pressed={filter.bookmarked}
          onClick={() => onFilter({ ...filter, bookmarked: !filter.bookmarked })}
        >
          {t('notes.bookmarked')}
        </button>
      </div>
      {props.authors.length < 2 ? null : (
        <div className={styles['chips']} role="group" aria-label={t('notes.author')}>
          {props.authors.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed={filter.authors.has(id)}
              onClick={() => onFilter({ ...filter, authors: toggle(filter.authors, id) })}
            >
              {id === ownNotes ? t('notes.mine') : name || t('notes.nameless')}
            </button>
          ))}
        </div>
      )}
      {props.tags.length === 0 ? null : (
        <div className={styles['chips']} role="group" aria-label={t('notes.tags')}>
          {props.tags.map((tag) => (
            <button
              key={tag}
              type="button"
              aria-pressed={filter.tags.has(tag)}
              onClick={() => onFilter({ ...filter, tags: toggle(filter.tags, tag) })}
            >
              {tag}
            </button>
          ))}
        </div>
      )}
    </search>
  );
}

function toggle<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
