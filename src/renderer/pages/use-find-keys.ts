/** F3 and Shift+F3 go from match to match, wherever the focus is. */
import { useEffect, useRef } from 'react';

export interface FindKeys {
  readonly isBlocked: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

export function useFindKeys(keys: FindKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F3' || event.defaultPrevented || latest.current.isBlocked) return;
      event.preventDefault();
      latest.current.onStep(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
