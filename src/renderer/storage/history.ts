/** What was done in this window, so that it can be undone and done again. */
import { isSameButWords } from '../../domain/prepare/edit-writing.ts';
import type { Change } from './change.ts';
import { applyChanges } from './changes.ts';

const longest = 200;
let done: Step[] = [];
let undone: Step[] = [];

/** One deed: what it changed. */
export type Step = readonly Change[];

/** Applies the changes and remembers them as one step; resolves to true when they are stored. */
export function perform(changes: Step): Promise<boolean> {
  remember(changes);
  return applyChanges(changes);
}

/**
 * Remembers changes that were applied already as one step; edits of one note in quick succession are one, and so is
 * typing in a writing.
 */
export function remember(changes: Step): void {
  const last = done.at(-1);
  const joined = last && joinEdits(last, changes);
  done = joined ? [...done.slice(0, -1), joined] : [...done, changes].slice(-longest);
  undone = [];
}

/** Undoes this very step, whatever was done since. */
export function takeBack(step: Step): void {
  if (done.at(-1) === step) {
    undo();
    return;
  }
  done = done.filter((each) => each !== step);
  void perform(step.map(invert).toReversed());
}

/** In milliseconds between two edits. */
const quickly = 5000;

function joinEdits(last: Step, next: Step): Step | null {
  const [one] = last;
  const [other] = next;
  if (last.length !== 1 || next.length !== 1 || !one?.before || !one.after || !other?.before || !other.after)
    return null;
  if (one.table === 'notes' && other.table === 'notes') {
    const joined = { table: 'notes', before: one.before, after: other.after } as const;
    return isQuick(one.after, other.after) ? [joined] : null;
  }
  if (one.table !== 'writings' || other.table !== 'writings') return null;
  const isTyping = isSameButWords(one.before, one.after) && isSameButWords(other.before, other.after);
  const joined = { table: 'writings', before: one.before, after: other.after } as const;
  return isTyping && isQuick(one.after, other.after) ? [joined] : null;
}

interface Edited {
  readonly id: string;
  readonly changed: string;
}

function isQuick(one: Edited, other: Edited): boolean {
  const pause = Date.parse(other.changed) - Date.parse(one.changed);
  return one.id === other.id && pause >= 0 && pause < quickly;
}

/** The changes that were taken back, or null when there is nothing to undo. */
export function undo(): Step | null {
  const step = done.at(-1);
  if (!step) return null;
  done = done.slice(0, -1);
  undone = [...undone, step];
  const inverse = step.map(invert).toReversed();
  void applyChanges(inverse);
  return inverse;
}

export function redo(): Step | null {
  const step = undone.at(-1);
  if (!step) return null;
  undone = undone.slice(0, -1);
  done = [...done, step];
  void applyChanges(step.map(repeat));
  return step;
}

/** What was made is known by now, as something that was taken back. */
function repeat(change: Change): Change {
  const { isNew: _, ...known } = { isNew: undefined, ...change };
  return known as Change;
}

/** What takes it back is the user's own, also where the change came from a file. */
function invert(change: Change): Change {
  const { isImported: _, isNew: __, ...own } = { isImported: undefined, isNew: undefined, ...change };
  return { ...own, before: change.after, after: change.before } as Change;
}
