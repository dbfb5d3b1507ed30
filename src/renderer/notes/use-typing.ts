/** The words of a note's editor: handed on when typing pauses, after two seconds at the latest, and when it closes. */
import { useEffect, useRef, useState } from 'react';
import { type Note, type NoteChanges, parseTags } from '../../domain/notes/note.ts';
import { setTyping } from '../storage/changes.ts';
import { dropDraft, keepDraft } from '../storage/drafts.ts';

/** In milliseconds. */
const pause = 400;
const longestWait = 2000;

export interface Typing {
  readonly text: string;
  readonly tags: string;
  readonly setText: (text: string) => void;
  readonly setTags: (tags: string) => void;
  /** Hands on at once what was typed. */
  readonly flush: () => void;
}

/**
 * Only what was typed here is handed on; a field in which nothing was follows what another window stores. Until it is
 * stored, what was typed is kept as a draft, which a page that is being closed can still write.
 */
export function useTyping(note: Note, onChange: (changes: NoteChanges) => Promise<boolean>): Typing {
  const stored = { text: note.text, tags: note.tags.join(' ') };
  const [text, setText] = useState(stored.text);
  const [tags, setTags] = useState(stored.tags);
  /** What the fields began with, took over or handed on last. */
  const known = useRef(stored);
  const since = useRef(0);
  const latest = useRef({ note, text, tags, onChange });
  latest.current = { note, text, tags, onChange };

  const flush = useRef(() => {
    const now = latest.current;
    const typedTags = parseTags(now.tags);
    const changes: Pick<NoteChanges, 'text' | 'tags'> = {
      ...(now.text === known.current.text ? {} : { text: now.text }),
      ...(typedTags.join(' ') === known.current.tags ? {} : { tags: typedTags }),
    };
    since.current = 0;
    setTyping(now.note.id, false);
    if (Object.keys(changes).length === 0) return;
    known.current = { text: now.text, tags: typedTags.join(' ') };
    const draft = { ...now.note, ...changes, changed: new Date().toISOString() };
    keepDraft(draft);
    void now.onChange(changes).then((isStored) => {
      if (isStored) dropDraft(draft);
    });
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
    if (text === known.current.text && parseTags(tags).join(' ') === known.current.tags) {
      since.current = 0;
      setTyping(latest.current.note.id, false);
      return;
    }
    setTyping(latest.current.note.id, true);
    since.current ||= Date.now();
    const wait = Math.max(0, Math.min(pause, since.current + longestWait - Date.now()));
    const timer = setTimeout(flush.current, wait);
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
