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
import { useFocusReturn } from '../ui/use-focus-return.ts';
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
  const { text, setText, tags, setTags, flush } = useTyping(note, onChange);
  const [isPreviewed, setPreviewed] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  useFocusReturn(editor);
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
      ref={editor}
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

/**
 * Hands typed text on when typing pauses, when the page is left and when the editor closes. Only what was typed here
 * is handed on; a field in which nothing was follows what another window stores.
 */
function useTyping(note: Note, onChange: (changes: NoteChanges) => void) {
  const stored = { text: note.text, tags: note.tags.join(' ') };
  const [text, setText] = useState(stored.text);
  const [tags, setTags] = useState(stored.tags);
  /** What the fields began with, took over or handed on last. */
  const known = useRef(stored);
  const latest = useRef({ text, tags, onChange });
  latest.current = { text, tags, onChange };
  const flush = useRef(() => {
    const now = latest.current;
    const typedTags = parseTags(now.tags);
    const changes: NoteChanges = {
      ...(now.text === known.current.text ? {} : { text: now.text }),
      ...(typedTags.join(' ') === known.current.tags ? {} : { tags: typedTags }),
    };
    if (Object.keys(changes).length === 0) return;
    known.current = { text: now.text, tags: typedTags.join(' ') };
    now.onChange(changes);
  });
  useEffect(() => {
    const { text: before } = known.current;
    if (stored.text === before || latest.current.text !== before) return;
    known.current = { ...known.current, text: stored.text };
    setText(stored.text);
  }, [stored.text]);
  useEffect(() => {
    const { tags: before } = known.current;
    if (stored.tags === before || parseTags(latest.current.tags).join(' ') !== before) return;
    known.current = { ...known.current, tags: stored.tags };
    setTags(stored.tags);
  }, [stored.tags]);
  useEffect(() => {
    if (text === known.current.text && tags === known.current.tags) return;
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
  return { text, setText, tags, setTags, flush: flush.current };
}
