/** Writing a note: what is typed is stored by itself, a moment after the last key. */
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Colour,
  colours,
  limits,
  type Note,
  type NoteChanges,
  type Stance,
  stances,
} from '../../domain/notes/note.ts';
import { LaterNoteMarkdown } from '../ui/later-markdown.tsx';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import styles from './NoteEditor.module.css';
import { useTyping } from './use-typing.ts';

export interface NoteEditorProps {
  readonly note: Note;
  readonly knownTags: readonly string[];
  /** Resolves to true when the change is stored. */
  readonly onChange: (changes: NoteChanges) => Promise<boolean>;
  readonly onDone: () => void;
}

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
            onClick={() => void onChange({ stance: toggled(note.stance, stance) })}
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
            <LaterNoteMarkdown markdown={text} onLink={ignoreLink} />
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
            onClick={() => void onChange({ colour })}
          />
        ))}
      </div>
      <label className={styles['private']}>
        <input
          type="checkbox"
          checked={note.isPrivate ?? false}
          onChange={(event) => void onChange({ isPrivate: event.target.checked })}
        />
        {t('notes.private')}
      </label>
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

/** A preview's links lead nowhere: a click must not leave the editor. */
function ignoreLink(): void {}
