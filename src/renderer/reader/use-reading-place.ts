/** Follows scrolling: the line at the top of the view, and how far the report has been in view. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import { goToElement, isJumping, readingEdge } from './go-to-line.ts';

export interface PlaceInView {
  readonly line: string;
  /** How much of the line's height is above the view, 0 to 1. */
  readonly ratio: number;
  /** How much of the report's text ends above the lower edge of the view, 0 to 1. */
  readonly progress: number;
}

/** `onSettle` is called a moment after the place last changed, and when the page is left. */
export function useReadingPlace(
  report: Report,
  scroller: RefObject<HTMLElement | null>,
  onSettle: (place: PlaceInView) => void,
): PlaceInView | null {
  const [place, setPlace] = useState<PlaceInView | null>(null);
  const settle = useRef(onSettle);
  settle.current = onSettle;

  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const starts = new Map(report.lines.map((line) => [line.id, line]));
    let frame = 0;
    let timer = 0;
    let latest: PlaceInView | null = null;
    let seen: PlaceInView | null = null;
    let setting = settingOf(root);
    const flush = () => {
      clearTimeout(timer);
      if (latest) settle.current(latest);
      latest = null;
    };
    const follow = () => {
      frame = 0;
      if (setting !== settingOf(root)) {
        setting = settingOf(root);
        const element = seen && root.querySelector<HTMLElement>(`[data-line="${CSS.escape(seen.line)}"]`);
        if (seen && element && !isJumping()) goToElement(root, element, seen.ratio);
      }
      const found = findPlaceInView(root);
      if (!found) return;
      const last = report.lines.at(-1);
      const line = starts.get(found.last);
      const progress = line && last ? (line.start + line.text.length) / (last.start + last.text.length) : 0;
      const next = { line: found.line, ratio: Math.max(0, found.ratio), progress };
      setPlace((before) => (before?.line === next.line && before.progress === next.progress ? before : next));
      latest = next;
      seen = next;
      clearTimeout(timer);
      timer = window.setTimeout(flush, 300);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(follow);
    };
    onScroll();
    const observer = new ResizeObserver(onScroll);
    for (const column of root.querySelectorAll('article')) observer.observe(column);
    root.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    window.addEventListener('pagehide', flush);
    return () => {
      flush();
      cancelAnimationFrame(frame);
      observer.disconnect();
      root.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
      window.removeEventListener('pagehide', flush);
    };
  }, [report, scroller]);

  return place;
}

/** What decides where lines break: when it changes, the place that was in view is somewhere else. */
function settingOf(root: HTMLElement): string {
  const column = root.querySelector('article');
  if (!column) return '';
  const { fontSize, lineHeight } = getComputedStyle(column);
  return `${column.clientWidth} ${fontSize} ${lineHeight}`;
}

/**
 * Read from the page as it is laid out now; the hook's own answer follows a frame later. `ratio` is below 0 where the
 * line begins below the reading edge.
 */
export function findPlaceInView(root: HTMLElement): { line: string; ratio: number; last: string } | null {
  const view = root.getBoundingClientRect();
  const edge = view.top + readingEdge;
  let found: { line: string; ratio: number } | null = null;
  let last: string | null = null;
  const chunks = root.querySelectorAll<HTMLElement>('[data-chunk]');
  for (let at = firstBelow(chunks, edge); at < chunks.length; at += 1) {
    const chunk = chunks[at];
    if (!chunk || chunk.getBoundingClientRect().top > view.bottom) break;
    for (const line of chunk.querySelectorAll<HTMLElement>('[data-line]')) {
      const { top, bottom, height } = line.getBoundingClientRect();
      if (bottom <= edge) continue;
      if (top > view.bottom) break;
      const id = line.dataset['line'] ?? '';
      found ??= { line: id, ratio: height > 0 ? Math.min(1, (edge - top) / height) : 0 };
      if (bottom <= view.bottom + 4 || last === null) last = id;
    }
  }
  return found && last !== null ? { ...found, last } : null;
}

/** Index of the first that ends below a height of the window; each stands below the one before it. */
function firstBelow(elements: ArrayLike<HTMLElement>, height: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}
