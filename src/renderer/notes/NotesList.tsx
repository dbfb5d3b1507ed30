/** All notes and bookmarks that the filter keeps, in reading order, by section. */
import { Bookmark as BookmarkIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import { type NoteActions, NoteCard } from './NoteCard.tsx';
import styles from './NotesPanel.module.css';

export type Entry =
  | { readonly kind: 'note'; readonly note: Note; readonly section: string }
  | {
      readonly kind: 'bookmark';
      readonly bookmark: Bookmark;
      readonly words: string;
      readonly section: string;
    };

export interface NotesListProps {
  readonly entries: readonly Entry[];
  readonly active: string | null;
  readonly edited: string | null;
  readonly knownTags: readonly string[];
  /** The number of a note's place; null when its words no longer stand there. */
  readonly placeOf: (note: Note) => string | null;
  readonly actions: NoteActions;
  readonly onGoToLine: (line: string) => void;
}

/** How many are drawn at first, around the active one, and by each press of the button for more. */
const step = 60;

export function NotesList({
  entries,
  active,
  edited,
  knownTags,
  placeOf,
  actions,
  onGoToLine,
}: NotesListProps) {
  const { t } = useTranslation();
  const activeIndex = entries.findIndex((entry) => entry.kind === 'note' && entry.note.id === active);
  const [range, setRange] = useState({ from: 0, to: step });
  if (activeIndex >= 0 && (activeIndex < range.from || activeIndex >= range.to)) {
    setRange({ from: Math.max(0, activeIndex - step / 2), to: activeIndex + step / 2 });
  }
  const from = Math.min(range.from, Math.max(0, entries.length - step));
  const more = (count: number, next: typeof range) =>
    count > 0 ? (
      <button type="button" className={styles['more']} onClick={() => setRange(next)}>
        {t('notes.more', { count })}
      </button>
    ) : null;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active)
      list.current
        ?.querySelector(`[data-note="${CSS.escape(active)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} className={styles['list']}>
      {more(from, { from: Math.max(0, from - step), to: range.to })}
      {entries.slice(from, range.to).map((entry, index) => (
        <div key={entry.kind === 'note' ? entry.note.id : entry.bookmark.id} className={styles['entry']}>
          {index === 0 || entry.section !== entries[from + index - 1]?.section ? (
            <h3 className={styles['section']}>{entry.section}</h3>
          ) : null}
          {entry.kind === 'note' ? (
            <NoteCard
              note={entry.note}
              place={placeOf(entry.note)}
              isActive={entry.note.id === active}
              isEdited={entry.note.id === edited}
              knownTags={knownTags}
              actions={actions}
            />
          ) : (
            <button
              type="button"
              className={styles['bookmark']}
              onClick={() => onGoToLine(entry.bookmark.line)}
            >
              <BookmarkIcon aria-hidden />
              <span className={styles['bookmarkPlace']}>{shortPlace(entry.bookmark.line)}</span>
              <span className={styles['bookmarkWords']}>{entry.words}</span>
            </button>
          )}
        </div>
      ))}
      {more(entries.length - range.to, { from, to: range.to + step })}
    </div>
  );
}
