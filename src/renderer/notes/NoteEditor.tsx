/** Writing a note: what is typed is stored by itself, a moment after the last key. */
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Colour,
  colours,
  limits,
  type Note,
  type NoteChanges,
  parseTags,
  type Stance,
  stances,
} from '../../domain/notes/note.ts';
import { NoteMarkdown } from '../ui/MarkdownText.tsx';
import styles from './NoteEditor.module.css';

export interface NoteEditorProps {
  readonly note: Note;
  readonly knownTags: readonly string[];
  readonly onChange: (changes: NoteChanges) => void;
  readonly onDone: () => void;
}

const pause = 400;

export function NoteEditor({ note, knownTags, onChange, onDone }: NoteEditorProps) {
  const { t } = useTranslation();
  const ids = { text: useId(), tags: useId(), known: useId() };
  const [text, setText] = useState(note.text);
  const [tags, setTags] = useState(note.tags.join(' '));
  const [isPreviewed, setPreviewed] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const flush = useTyping(note, text, tags, onChange);

  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);

  const finish = () => {
    flush();
    onDone();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it catches keys that its own fields let pass.
    <div
      className={styles['editor']}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          event.stopPropagation();
          finish();
        }
      }}
    >
      <fieldset className={styles['stances']}>
        <legend>{t('notes.stance')}</legend>
        {stances.map((stance) => (
          <button
            key={stance}
            type="button"
            data-stance={stance}
            aria-pressed={note.stance === stance}
            onClick={() => onChange({ stance: toggled(note.stance, stance) })}
          >
            {t(`stance.${stance}`)}
          </button>
        ))}
      </fieldset>
      <label className={styles['label']} htmlFor={ids.text}>
        {t('notes.text')}
      </label>
      {isPreviewed ? (
        <div className={styles['preview']}>
          {text.trim() === '' ? (
            t('notes.nothingToPreview')
          ) : (
            <NoteMarkdown markdown={text} onLink={() => undefined} />
          )}
        </div>
      ) : (
        <textarea
          ref={area}
          id={ids.text}
          rows={4}
          maxLength={limits.text}
          value={text}
          placeholder={t('notes.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <label className={styles['label']} htmlFor={ids.tags}>
        {t('notes.tags')}
      </label>
      <input
        id={ids.tags}
        value={tags}
        list={ids.known}
        placeholder={t('notes.tagsPlaceholder')}
        onChange={(event) => setTags(event.target.value)}
      />
      <datalist id={ids.known}>
        {knownTags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <div className={styles['colours']} role="group" aria-label={t('notes.colour')}>
        {colours.map((colour: Colour) => (
          <button
            key={colour}
            type="button"
            data-colour={colour}
            aria-pressed={note.colour === colour}
            aria-label={t(`colour.${colour}`)}
            onClick={() => onChange({ colour })}
          />
        ))}
      </div>
      <div className={styles['foot']}>
        <button type="button" aria-pressed={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
          {isPreviewed ? t('notes.write') : t('notes.preview')}
        </button>
        <button type="button" className={styles['done']} onClick={finish}>
          {t('notes.done')}
        </button>
      </div>
    </div>
  );
}

function toggled(current: Stance | null, chosen: Stance): Stance | null {
  return current === chosen ? null : chosen;
}

/** Hands typed text on when typing pauses, when the page is left and when the editor closes. */
function useTyping(
  note: Note,
  text: string,
  tags: string,
  onChange: (changes: NoteChanges) => void,
): () => void {
  const latest = useRef({ note, text, tags, onChange });
  latest.current = { note, text, tags, onChange };
  const flush = useRef(() => {
    const now = latest.current;
    const typedTags = parseTags(now.tags);
    const changes: NoteChanges = {
      ...(now.text === now.note.text ? {} : { text: now.text }),
      ...(typedTags.join(' ') === now.note.tags.join(' ') ? {} : { tags: typedTags }),
    };
    if (Object.keys(changes).length > 0) now.onChange(changes);
  });
  useEffect(() => {
    if (text === latest.current.note.text && tags === latest.current.note.tags.join(' ')) return;
    const timer = setTimeout(flush.current, pause);
    return () => clearTimeout(timer);
  }, [text, tags]);
  useEffect(() => {
    const now = flush.current;
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return flush.current;
}
