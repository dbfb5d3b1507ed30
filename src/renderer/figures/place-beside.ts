/** Where a note stands that is about words: below them, or above where there is more room. */
import type { CSSProperties } from 'react';

/** In CSS pixels: its distance from the words, and from the edges of the window. */
const gap = 8;

/** `around` in the window's coordinates, `width` in rem. */
export function placeBeside(around: DOMRect, width: number): CSSProperties {
  const left = `max(${gap}px, min(${around.left}px, 100vw - ${width}rem - ${gap}px))`;
  const top = Math.max(0, around.top);
  const bottom = Math.min(window.innerHeight, around.bottom);
  if (window.innerHeight - bottom < top) {
    return { left, bottom: window.innerHeight - top + gap, maxBlockSize: `calc(${top}px - ${2 * gap}px)` };
  }
  return { left, top: bottom + gap, maxBlockSize: `calc(100vh - ${bottom + 2 * gap}px)` };
}
