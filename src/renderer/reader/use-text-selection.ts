/** Follows what the user selects in the text, once a finger or the mouse has let go. */
import { useEffect, useRef } from 'react';
import type { TextRange } from '../../domain/notes/anchor.ts';
import { rangeOfSelection } from './text-dom.ts';

/** Long enough for a finger that is still adjusting the handles. */
const settleTime = 180;

/** `onSelect` gets null when nothing is selected any more. */
export function useTextSelection(
  getRoot: () => HTMLElement | null,
  onSelect: (range: TextRange | null) => void,
): void {
  const report = useRef(onSelect);
  report.current = onSelect;
  useEffect(() => {
    let isPointerDown = false;
    let timer = 0;
    const settle = () => {
      clearTimeout(timer);
      timer = 0;
      const root = getRoot();
      if (root) report.current(rangeOfSelection(root, getSelection()));
    };
    const onChange = () => {
      clearTimeout(timer);
      if (!isPointerDown) timer = window.setTimeout(settle, settleTime);
    };
    const onDown = () => {
      isPointerDown = true;
    };
    const onUp = () => {
      isPointerDown = false;
      timer = window.setTimeout(settle, 0);
    };
    /** A command means what is selected when its key is pressed; with Shift it selects on. */
    const onKey = ({ shiftKey }: KeyboardEvent) => {
      if (timer !== 0 && !shiftKey) settle();
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
    };
  }, [getRoot]);
}
