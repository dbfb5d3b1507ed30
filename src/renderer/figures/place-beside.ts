/** Where a note stands that is about words: below them, or above where there is more room. */
import type { CSSProperties } from 'react';

/** In CSS pixels: its own width at most, and its distance from the words. */
const width = 460;
const gap = 8;

/** `around` in the window's coordinates. */
export function placeBeside(around: DOMRect): CSSProperties {
  const left = Math.max(gap, Math.min(around.left, window.innerWidth - width));
  const top = Math.max(0, around.top);
  const bottom = Math.min(window.innerHeight, around.bottom);
  const isBelow = window.innerHeight - bottom >= top;
  return isBelow
    ? {
        left,
        top: Math.min(bottom + gap, window.innerHeight * 0.7),
        maxBlockSize: `calc(100vh - ${bottom + 2 * gap}px)`,
      }
    : { left, bottom: window.innerHeight - top + gap, maxBlockSize: `calc(${top}px - ${2 * gap}px)` };
}
