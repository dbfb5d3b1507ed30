/** Short messages that say what was done; one at a time, with an undo where there is one. */

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly actions: readonly ToastAction[];
}

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Long enough to read and to reach the button. */
const shownFor = 8000;

let toast: Toast | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastId = 0;
const listeners = new Set<() => void>();

export function showToast(message: string, actions: ToastAction | readonly ToastAction[] = []): void {
  lastId += 1;
  set({ id: lastId, message, actions: 'label' in actions ? [actions] : actions });
  clearTimeout(timer);
  timer = setTimeout(dismissToast, shownFor);
}

export function dismissToast(): void {
  set(null);
}

export function getToast(): Toast | null {
  return toast;
}

export function subscribeToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: Toast | null): void {
  toast = next;
  for (const listener of listeners) listener();
}
