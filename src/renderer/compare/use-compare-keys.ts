/** Keys of the comparison: from change to change as in Word, and what is done with one. */
import { useEffect, useRef } from 'react';

export interface CompareKeys {
  readonly isBlocked: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onWrite: () => void;
  readonly onView: () => void;
  readonly onNumbers: () => void;
  readonly onList: () => void;
  readonly onEscape: () => void;
}

export function useCompareKeys(keys: CompareKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.defaultPrevented || event.isComposing || now.isBlocked || isTyping(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (runKey(event, now)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function runKey({ key, shiftKey }: KeyboardEvent, keys: CompareKeys): boolean {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'F7':
      keys.onStep(shiftKey ? -1 : 1);
      return true;
    case 'n':
    case 'j':
      keys.onStep(1);
      return true;
    case 'p':
    case 'k':
      keys.onStep(-1);
      return true;
    case 'w':
      keys.onWrite();
      return true;
    case 'v':
      keys.onView();
      return true;
    case 'd':
      keys.onNumbers();
      return true;
    case 'l':
      keys.onList();
      return true;
    case 'Escape':
      keys.onEscape();
      return true;
  }
  return false;
}

function isTyping(event: KeyboardEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('input:not([type="checkbox"]), textarea, [role="dialog"]') !== null
  );
}
