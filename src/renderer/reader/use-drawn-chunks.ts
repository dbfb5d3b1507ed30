/** Which chunks of a report are in the DOM: those near the view at once, all of a smaller report when idle. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Chunk } from '../../domain/report/chunks.ts';
import type { Report } from '../../domain/report/report.ts';

/** About 1 MB of Chinese text in UTF-8: up to here all is drawn, so that find and screen readers reach it. */
const largestWhole = 400_000;

export interface DrawnChunks {
  readonly isDrawn: (chunk: number) => boolean;
  readonly draw: (chunks: readonly number[]) => void;
  /** First and last chunk near the view. */
  readonly near: readonly [number, number];
}

export function useDrawnChunks(
  report: Report,
  chunks: readonly Chunk[],
  scroller: RefObject<HTMLElement | null>,
  first: number,
  /** Which chunks are on the page; another function when that changes. */
  isListed: (chunk: Chunk) => boolean,
): DrawnChunks {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set([first, first + 1]));
  const [near, setNear] = useState<readonly [number, number]>([first, first + 1]);
  const visible = useRef(new Set<number>());

  const draw = useCallback((added: readonly number[]) => {
    setDrawn((before) =>
      added.every((index) => before.has(index)) ? before : new Set([...before, ...added]),
    );
  }, []);

  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    visible.current.clear();
    const isWhole = report.characters <= largestWhole;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = Number((target as HTMLElement).dataset['chunk']);
          if (isIntersecting) visible.current.add(index);
          else visible.current.delete(index);
        }
        if (visible.current.size === 0) return;
        const range: [number, number] = [Math.min(...visible.current), Math.max(...visible.current)];
        setNear((before) => (before[0] === range[0] && before[1] === range[1] ? before : range));
        setDrawn((before) => {
          const kept = isWhole ? [...before] : [...before].filter((index) => isNear(index, range));
          const next = new Set([...kept, ...visible.current]);
          return sameSet(before, next) ? before : next;
        });
      },
      { root, rootMargin: '100% 0px' },
    );
    for (const element of root.querySelectorAll('[data-chunk]')) observer.observe(element);
    const stopFilling = isWhole && chunks.every(isListed) ? fillWhenIdle(chunks.length, draw) : undefined;
    return () => {
      observer.disconnect();
      stopFilling?.();
    };
  }, [report, chunks, scroller, draw, isListed]);

  const isDrawn = useCallback((index: number) => drawn.has(index), [drawn]);
  return { isDrawn, draw, near };
}

/** Far enough that scrolling back and forth draws nothing twice. */
function isNear(index: number, [from, to]: readonly [number, number]): boolean {
  return index >= from - 12 && index <= to + 12;
}

function sameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((index) => other.has(index));
}

function fillWhenIdle(count: number, draw: (chunks: readonly number[]) => void): () => void {
  const batch = 4;
  let next = 0;
  let handle = requestIdleCallback(fill);
  function fill() {
    draw(Array.from({ length: Math.min(batch, count - next) }, (_, index) => next + index));
    next += batch;
    if (next < count) handle = requestIdleCallback(fill);
  }
  return () => cancelIdleCallback(handle);
}
