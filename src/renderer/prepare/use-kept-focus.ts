/** Keeps the focus where it was while blocks and parts move, and puts it into what was just made. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

interface Kept {
  /** Id of the block or part. */
  readonly id: string;
  /** Which control of it: `data-focus`. */
  readonly control: string;
  readonly selection: readonly [number, number] | null;
}

export interface KeptFocus {
  /** To be called right before what has the focus moves. */
  readonly keep: () => void;
  /** Puts it there with the next drawing. */
  readonly put: (id: string, control: string) => void;
}

export function useKeptFocus(root: RefObject<HTMLElement | null>): KeptFocus {
  const kept = useRef<Kept | null>(null);
  useLayoutEffect(() => {
    const { current: wanted } = kept;
    if (!wanted) return;
    const item = root.current?.querySelector(`[data-item="${CSS.escape(wanted.id)}"]`);
    const element = item?.querySelector<HTMLElement>(`[data-focus="${wanted.control}"]`);
    if (!element) return;
    kept.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    if (wanted.selection && isTextField(element)) element.setSelectionRange(...wanted.selection);
  });
  const keep = useCallback(() => {
    const { activeElement } = document;
    const id = activeElement?.closest('[data-item]')?.getAttribute('data-item');
    const control = activeElement?.getAttribute('data-focus');
    if (!id || !control) return;
    kept.current = { id, control, selection: selectionOf(activeElement) };
  }, []);
  const put = useCallback((id: string, control: string) => {
    kept.current = { id, control, selection: null };
  }, []);
  return { keep, put };
}

function isTextField(element: Element | null): element is HTMLTextAreaElement | HTMLInputElement {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

function selectionOf(element: Element | null): readonly [number, number] | null {
  if (!isTextField(element)) return null;
  return [element.selectionStart ?? 0, element.selectionEnd ?? 0];
}
