/** One note: where it stands, the words it was made on, and what was said. */
import { Lock, MessageSquarePlus, Pencil, Trash2 } from 'lucide-react';
import { memo, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteChanges } from '../../domain/notes/note.ts';
import { useWhen } from '../i18n/when.ts';
import { LaterNoteMarkdown } from '../ui/later-markdown.tsx';
import { StanceTag } from '../ui/StanceTag.tsx';
import { MadeOn } from './made-on.ts';
import styles from './NoteCard.module.css';
import { NoteEditor } from './NoteEditor.tsx';
import { answerNote } from './notebook.ts';

export interface NoteActions {
  readonly onGo: (note: Note) => void;
  readonly onEdit: (note: Note | null) => void;
  /** Resolves to true when the change is stored. */
  readonly onChange: (note: Note, changes: NoteChanges) => Promise<boolean>;
  readonly onDelete: (note: Note) => void;
  readonly onLink: (url: string) => void;
}

export interface NoteCardProps {
  readonly note: Note;
  /** The number of its place, as in the margin; null when its words no longer stand there. */
  readonly place: string | null;
  readonly isActive: boolean;
  readonly isEdited: boolean;
  readonly knownTags: readonly string[];
  readonly actions: NoteActions;
}

export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  const { note, place, isActive, isEdited, knownTags, actions } = props;
  const { t } = useTranslation();
  const when = useWhen(note.changed);
  const madeOn = useContext(MadeOn).get(note.id);
  return (
    <article className={styles['card']} data-note={note.id} data-active={isActive}>
      <header className={styles['head']}>
        {note.author ? <b className={styles['author']}>{note.author.name || t('notes.nameless')}</b> : null}
        {note.stance ? <StanceTag stance={note.stance} label={t(`stance.${note.stance}`)} /> : null}
        <button
          type="button"
          className={styles['place']}
          onClick={() => actions.onGo(note)}
          title={t('notes.go')}
        >
          {place ?? t('notes.unplaced')}
        </button>
        <time dateTime={note.changed}>{when}</time>
      </header>
      <button
        type="button"
        className={styles['quote']}
        data-colour={note.colour}
        aria-label={t('notes.goToQuote', {
          place: place ?? t('notes.unplaced'),
          quote: note.anchor.quote.exact,
        })}
        onClick={() => actions.onGo(note)}
      >
        <span className={styles['quoteWords']}>{note.anchor.quote.exact}</span>
      </button>
      {madeOn ? (
        <details className={styles['madeOn']}>
          <summary>{t(madeOn.isOnSection ? 'notes.onSection' : 'notes.reworded')}</summary>
          <p>
            {t('notes.madeOn')}
            <q>{madeOn.words}</q>
          </p>
        </details>
      ) : null}
      {isEdited && !note.author ? (
        <NoteEditor
          note={note}
          knownTags={knownTags}
          onChange={(changes) => actions.onChange(note, changes)}
          onDone={() => actions.onEdit(null)}
        />
      ) : (
        <>
          {note.text === '' ? null : (
            <div className={styles['text']}>
              <LaterNoteMarkdown markdown={note.text} onLink={actions.onLink} />
            </div>
          )}
          {note.tags.length === 0 ? null : (
            <ul className={styles['tags']} aria-label={t('notes.tags')}>
              {note.tags.map((tag) => (
                <li key={tag}>{tag}</li>
              ))}
            </ul>
          )}
          <footer className={styles['actions']}>
            {note.author ? (
              <button type="button" onClick={() => actions.onEdit(answerNote(note).note)}>
                <MessageSquarePlus aria-hidden />
                {t('notes.answer')}
              </button>
            ) : (
              <button type="button" onClick={() => actions.onEdit(note)}>
                <Pencil aria-hidden />
                {note.text === '' ? t('notes.write') : t('notes.edit')}
              </button>
            )}
            <button type="button" onClick={() => actions.onDelete(note)}>
              <Trash2 aria-hidden />
              {t('notes.delete')}
            </button>
            {note.isPrivate ? (
              <span className={styles['private']}>
                <Lock aria-hidden />
                {t('notes.private')}
              </span>
            ) : null}
          </footer>
        </>
      )}
    </article>
  );
}, isSameCard);

/** The database hands out every note anew; one that has not changed need not be drawn anew. */
function isSameCard(one: NoteCardProps, other: NoteCardProps): boolean {
  return (
    one.note.id === other.note.id &&
    one.note.changed === other.note.changed &&
    one.place === other.place &&
    one.isActive === other.isActive &&
    one.isEdited === other.isEdited &&
    one.actions === other.actions &&
    (one.knownTags === other.knownTags || !other.isEdited)
  );
}
