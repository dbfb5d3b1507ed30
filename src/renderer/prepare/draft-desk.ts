/**
 * Where a writing lies while it is edited: what is typed stands at once, is kept as a draft with each key, and is stored
 * when typing pauses, after two seconds at the latest; every other edit is stored at once. What another window stores, or
 * an undo brings back, is laid together with what is typed.
 */
import { canonicalJson } from '../../domain/kept/kept.ts';
import { mergeWriting } from '../../domain/prepare/merge-writing.ts';
import type { Writing, WritingChanges } from '../../domain/prepare/writing.ts';
import { setTyping } from '../storage/changes.ts';
import { dropDraft, keepDraft } from '../storage/drafts.ts';
import { editWriting } from '../storage/writings.ts';

/** In milliseconds. */
const pause = 400;
const longestWait = 2000;

export interface DraftVerbs<Each extends Writing> {
  /** Of what is typed: stored when it pauses. */
  readonly type: (change: (writing: Each) => Each) => void;
  /** Of everything else: stored at once, a step that can be undone. */
  readonly edit: (change: (writing: Each) => Each) => void;
  /** Stores at once what was typed. */
  readonly flush: () => void;
}

export interface DraftDesk<Each extends Writing> extends DraftVerbs<Each> {
  /** Takes over a state that was stored. */
  readonly take: (stored: Each) => void;
}

/** `show` is told of each state that the writing comes to. */
export function openDesk<Each extends Writing>(first: Each, show: (writing: Each) => void): DraftDesk<Each> {
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

const editable = [
  'title',
  'parts',
  'pace',
  'limit',
  'form',
] as const satisfies readonly (keyof WritingChanges)[];

function fieldOf(writing: Writing, field: keyof WritingChanges): unknown {
  return field in writing ? writing[field as keyof Writing] : null;
}

function isSame(one: Writing, other: Writing): boolean {
  return one === other || Object.keys(changesBetween(one, other)).length === 0;
}
