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
  readonly actions: NoteActions;
  readonly onGoToLine: (line: string) => void;
}

const step = 60;

export function NotesList({ entries, active, edited, knownTags, actions, onGoToLine }: NotesListProps) {
  const { t } = useTranslation();
  const activeIndex = entries.findIndex((entry) => entry.kind === 'note' && entry.note.id === active);
  const [wanted, setShown] = useState(step);
  const shown = Math.max(wanted, activeIndex + 10);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active)
      list.current
        ?.querySelector(`[data-note="${CSS.escape(active)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} className={styles['list']}>
      {entries.slice(0, shown).map((entry, index) => (
        <div key={entry.kind === 'note' ? entry.note.id : entry.bookmark.id} className={styles['entry']}>
          {entry.section !== entries[index - 1]?.section ? (
            <h3 className={styles['section']}>{entry.section}</h3>
          ) : null}
          {entry.kind === 'note' ? (
            <NoteCard
              note={entry.note}
              place={shortPlace(entry.note.anchor.start.line, entry.note.anchor.end.line)}
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
      {entries.length > shown ? (
        <button type="button" className={styles['more']} onClick={() => setShown(shown + step)}>
          {t('notes.more', { count: entries.length - shown })}
        </button>
      ) : null}
    </div>
  );
}
