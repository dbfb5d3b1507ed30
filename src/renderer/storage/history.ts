/** What was done in this window, so that it can be undone and done again. */
import { applyChanges, type Change } from './changes.ts';

const longest = 200;
let done: (readonly Change[])[] = [];
let undone: (readonly Change[])[] = [];

/** Applies the changes and remembers them as one step; resolves to true when they are stored. */
export function perform(changes: readonly Change[]): Promise<boolean> {
  remember(changes);
  return applyChanges(changes);
}

/** Remembers changes that were applied already as one step. */
export function remember(changes: readonly Change[]): void {
  done = [...done, changes].slice(-longest);
  undone = [];
}

/** The changes that were taken back, or null when there is nothing to undo. */
export function undo(): readonly Change[] | null {
  const step = done.at(-1);
  if (!step) return null;
  done = done.slice(0, -1);
  undone = [...undone, step];
  const inverse = step.map(invert).toReversed();
  void applyChanges(inverse);
  return inverse;
}

export function redo(): readonly Change[] | null {
  const step = undone.at(-1);
  if (!step) return null;
  undone = undone.slice(0, -1);
  done = [...done, step];
  void applyChanges(step);
  return step;
}

function invert(change: Change): Change {
  return { ...change, before: change.after, after: change.before } as Change;
}
