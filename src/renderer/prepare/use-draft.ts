/**
 * A writing as it is being edited: what is typed stands at once, is kept as a draft with each key, and is stored when
 * typing pauses, after two seconds at the latest; every other edit is stored at once. What another window stores, or an
 * undo brings back, is laid together with what is typed.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { canonicalJson } from '../../domain/kept/kept.ts';
import { mergeWriting } from '../../domain/prepare/merge-writing.ts';
import type { Writing, WritingChanges } from '../../domain/prepare/writing.ts';
import { setTyping } from '../storage/changes.ts';
import { dropDraft, keepDraft } from '../storage/drafts.ts';
import { editWriting } from '../storage/writings.ts';

/** In milliseconds. */
const pause = 400;
const longestWait = 2000;

export interface Draft<Each extends Writing> {
  readonly writing: Each;
  /** Of what is typed: stored when it pauses. */
  readonly type: (change: (writing: Each) => Each) => void;
  /** Of everything else: stored at once, a step that can be undone. */
  readonly edit: (change: (writing: Each) => Each) => void;
  /** Stores at once what was typed. */
  readonly flush: () => void;
}

export function useDraft<Each extends Writing>(stored: Each): Draft<Each> {
  const [writing, setWriting] = useState(stored);
  const desk = useRef<Desk<Each> | null>(null);
  desk.current ??= openDesk(stored, setWriting);
  const { current } = desk;
  useLayoutEffect(() => current.take(stored), [current, stored]);
  useLayoutEffect(() => {
    window.addEventListener('pagehide', current.flush);
    return () => {
      window.removeEventListener('pagehide', current.flush);
      current.flush();
    };
  }, [current]);
  return useMemo(() => ({ writing, ...current }), [writing, current]);
}

interface Desk<Each extends Writing> extends Omit<Draft<Each>, 'writing'> {
  /** Takes over a state that was stored. */
  readonly take: (stored: Each) => void;
}

function openDesk<Each extends Writing>(first: Each, show: (writing: Each) => void): Desk<Each> {
  /** What was stored last, here or elsewhere; and what stands here. */
  let base = first;
  let here = first;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (next: Each) => {
    here = next;
    show(next);
  };
  const flush = () => {
    clearTimeout(timer);
    since = 0;
    setTyping(first.id, false);
    const changes = changesBetween(base, here);
    if (Object.keys(changes).length === 0) return;
    const draft = here;
    const stored = editWriting(base, changes);
    base = here;
    void stored.then((isStored) => {
      if (isStored) dropDraft(draft);
    });
  };
  return {
    flush,
    type: (change) => {
      const next = change(here);
      if (next === here) return;
      const draft = { ...next, changed: new Date().toISOString() };
      set(draft);
      keepDraft(draft);
      setTyping(first.id, true);
      since ||= Date.now();
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(pause, since + longestWait - Date.now())));
    },
    edit: (change) => {
      flush();
      const next = change(here);
      if (next === here) return;
      set(next);
      flush();
    },
    take: (stored) => {
      if (isSame(stored, base)) {
        base = stored;
        return;
      }
      const next = isSame(here, base) ? stored : (mergeWriting(base, here, stored) as Each);
      base = stored;
      set(next);
    },
  };
}

function changesBetween(before: Writing, after: Writing): WritingChanges {
  const edited = editable.filter(
    (field) => canonicalJson(fieldOf(before, field)) !== canonicalJson(fieldOf(after, field)),
  );
  return Object.fromEntries(edited.map((field) => [field, fieldOf(after, field)]));
}

const editable = ['title', 'parts', 'pace', 'limit'] as const satisfies readonly (keyof WritingChanges)[];

function fieldOf(writing: Writing, field: keyof WritingChanges): unknown {
  return field in writing ? writing[field as keyof Writing] : null;
}

function isSame(one: Writing, other: Writing): boolean {
  return one === other || Object.keys(changesBetween(one, other)).length === 0;
}
