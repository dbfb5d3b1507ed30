/** Gives the focus back to where it was, when what had taken it goes away. */
import { type RefObject, useLayoutEffect } from 'react';

/** `ref` is the element that takes the focus; to be called before the focus is moved there. */
export function useFocusReturn(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    const before = document.activeElement;
    return () => {
      const isInside = element?.contains(document.activeElement) === true;
      if (isInside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [ref]);
}
