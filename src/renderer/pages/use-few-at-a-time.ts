/** Lets many notes that come near at once be drawn over several frames. */
import { useEffect, useMemo, useState } from 'react';
import type { Note } from '../../domain/notes/note.ts';

const atOnce = 5;

/** In their order: those that were there before, always the `first` ones, and so many more with each frame. */
export function useFewAtATime(notes: readonly Note[], first: readonly (string | null)[]): readonly Note[] {
  const [known, setKnown] = useState<ReadonlySet<string>>(() => new Set(notes.map(({ id }) => id)));
  const [one, other] = first;
  const few = useMemo(() => {
    let fresh = 0;
    return notes.filter(({ id }) => {
      if (known.has(id) || id === one || id === other) return true;
      fresh += 1;
      return fresh <= atOnce;
    });
  }, [notes, known, one, other]);
  useEffect(() => {
    const isSettled = few.length === known.size && few.every(({ id }) => known.has(id));
    if (isSettled) return;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setKnown(new Set(few.map(({ id }) => id))));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [few, known]);
  return few;
}
