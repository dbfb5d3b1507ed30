/** Keys of the review: through the list, and what is decided of the note that is looked at. */
import { useEffect, useRef } from 'react';
import type { Deed } from '../versions/ReviewPane.tsx';

export interface ReviewKeys {
  readonly isBlocked: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onDeed: (deed: Deed) => void;
}

export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || latest.current.isBlocked) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]'))
        return;
      if (runKey(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const deedKeys: ReadonlySet<string> = new Set(['Enter', 'c', 's', 'l']);

/** Whether the key was one of the review's. */
export function runKey(
  event: Pick<KeyboardEvent, 'key' | 'repeat' | 'target'>,
  { onStep, onDeed }: Pick<ReviewKeys, 'onStep' | 'onDeed'>,
): boolean {
  // On a button Enter is that button's.
  const isOnButton = event.target instanceof Element && event.target.closest('button, a') !== null;
  // Whoever keeps a key down has not read the note after the one that it was pressed for.
  if (event.repeat && deedKeys.has(event.key)) return true;
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
      onStep(1);
      return true;
    case 'k':
    case 'ArrowUp':
      onStep(-1);
      return true;
    case 'Enter':
      if (isOnButton) return false;
      onDeed('accept');
      return true;
    case 'c':
      onDeed('choose');
      return true;
    case 's':
      onDeed('section');
      return true;
    case 'l':
      onDeed('leave');
      return true;
    default:
      return false;
  }
}
