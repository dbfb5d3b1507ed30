/** The notes that lie on the same words, each to be chosen. */
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import styles from './NotesHere.module.css';

export interface NotesHereProps {
  /** The uppermost first. */
  readonly notes: readonly Note[];
  readonly chosen: string | null;
  readonly onChoose: (note: Note) => void;
}

export function NotesHere({ notes, chosen, onChoose }: NotesHereProps) {
  const { t } = useTranslation();
  return (
    <div role="group" className={styles['here']} aria-label={t('bar.here', { count: notes.length })}>
      <p aria-hidden>{t('bar.here', { count: notes.length })}</p>
      {notes.map((note) => (
        <button
          key={note.id}
          type="button"
          className={styles['note']}
          data-colour={note.colour}
          aria-pressed={note.id === chosen}
          onClick={() => onChoose(note)}
        >
          {note.author ? <em>{note.author.name || t('notes.nameless')}</em> : null}
          {note.stance ? <b>{t(`stance.${note.stance}`)}</b> : null}
          <span>{note.text === '' ? `“${note.anchor.quote.exact}”` : note.text}</span>
        </button>
      ))}
    </div>
  );
}
