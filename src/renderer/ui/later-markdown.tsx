/** Markdown, for what is drawn at the start: until that which draws it is there, its words stand as they are. */
import { useEffect, useSyncExternalStore } from 'react';
import styles from './later-markdown.module.css';
import type { LineMarkdownProps, NoteMarkdownProps } from './MarkdownText.tsx';

type Drawing = typeof import('./MarkdownText.tsx');

let drawing: Drawing | null = null;
const listeners = new Set<() => void>();

export async function loadMarkdown(): Promise<void> {
  drawing ??= await import('./MarkdownText.tsx');
  for (const listener of listeners) listener();
}

export function LaterNoteMarkdown(props: NoteMarkdownProps) {
  const parts = useDrawing();
  return parts ? <parts.NoteMarkdown {...props} /> : <p className={styles['words']}>{props.markdown}</p>;
}

export function LaterLineMarkdown(props: LineMarkdownProps) {
  const parts = useDrawing();
  return parts ? <parts.LineMarkdown {...props} /> : props.text;
}

function useDrawing(): Drawing | null {
  useEffect(() => {
    // Where it can't be had any more, the words are still there.
    void loadMarkdown().catch(() => undefined);
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => drawing,
    () => drawing,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
