/** The states that an edited value went through, as a value: a step can be undone, and done again. */
export interface EditHistory<Value> {
  /** The latest last. */
  readonly past: readonly Value[];
  readonly present: Value;
  /** What was undone, the next first. */
  readonly future: readonly Value[];
}

export function beginHistory<Value extends object>(present: Value): EditHistory<Value> {
  return { past: [], present, future: [] };
}

/** An edit that changed nothing is no step. */
export function takeStep<Value extends object>(history: EditHistory<Value>, next: Value): EditHistory<Value> {
  if (next === history.present) return history;
  return { past: [...history.past, history.present], present: next, future: [] };
}

export function undoStep<Value extends object>(history: EditHistory<Value>): EditHistory<Value> {
  const [present] = history.past.slice(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

export function redoStep<Value extends object>(history: EditHistory<Value>): EditHistory<Value> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future };
}
