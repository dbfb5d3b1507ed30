/** Notes beside the text: each level with its item where there is room, else as near as the others let it. */
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import { levelCards } from './level-cards.ts';
import { type NoteActions, NoteCard } from './NoteCard.tsx';
import styles from './NotesPanel.module.css';

export interface MarginNotesProps {
  /** In reading order; only those near the view are drawn. */
  readonly notes: readonly Note[];
  /** How many more are near the view. */
  readonly further: number;
  readonly topOf: (line: string) => number | null;
  /** Changes whenever lines may have moved. */
  readonly version: number;
  readonly active: string | null;
  readonly edited: string | null;
  readonly knownTags: readonly string[];
  /** The number of a note's place; null when its words no longer stand there. */
  readonly placeOf: (note: Note) => string | null;
  readonly actions: NoteActions;
  readonly onList: () => void;
}

export function MarginNotes({
  notes,
  further,
  topOf,
  version,
  active,
  edited,
  knownTags,
  placeOf,
  actions,
  onList,
}: MarginNotesProps) {
  const { t } = useTranslation();
  const column = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = column.current;
    if (!root) return;
    const place = () => {
      const cards = [...root.querySelectorAll<HTMLElement>('[data-note]')];
      const lineTops = new Map<string, number>();
      const wanted = notes.map(({ anchor: { start } }) => {
        const top = lineTops.get(start.line) ?? topOf(start.line) ?? 0;
        lineTops.set(start.line, top);
        return top;
      });
      const tops = levelCards(
        cards.map((card, index) => ({ wanted: wanted[index] ?? 0, height: card.offsetHeight })),
        notes.findIndex((note) => note.id === active),
      );
      cards.forEach((card, index) => {
        card.style.insetBlockStart = `${tops[index] ?? 0}px`;
      });
    };
    place();
    const observer = new ResizeObserver(place);
    for (const card of root.querySelectorAll('[data-note]')) observer.observe(card);
    return () => observer.disconnect();
  }, [notes, topOf, version, active, edited]);
  return (
    <div ref={column} className={styles['margin']}>
      {notes.map((note) => (
        <NoteCard
          key={note.id}
          note={note}
          place={placeOf(note)}
          isActive={note.id === active}
          isEdited={note.id === edited}
          knownTags={knownTags}
          actions={actions}
        />
      ))}
      {further === 0 ? null : (
        <button type="button" className={styles['further']} onClick={onList}>
          {t('notes.further', { count: further })}
        </button>
      )}
    </div>
  );
}
