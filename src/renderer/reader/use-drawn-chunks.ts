/** How much of each chunk of a report is in the DOM: what is near the view, and all of a smaller report when idle. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Chunk } from '../../domain/report/chunks.ts';
import type { Report } from '../../domain/report/report.ts';
import { drawAhead, undrawnRoom } from './draw-ahead.ts';

/** About 1 MB of Chinese text in UTF-8: up to here all is drawn, so that find and screen readers reach it. */
const largestWhole = 400_000;

export interface DrawnChunks {
  /** How many of a chunk's lines are drawn, from its first; another function when that changes. */
  readonly drawnLines: (chunk: Chunk) => number;
  /** Draws the whole of them. */
  readonly draw: (chunks: readonly number[]) => void;
  /** First and last chunk near the view of which every line is drawn. */
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
  const [drawn, setDrawn] = useState<ReadonlyMap<number, number>>(() =>
    withWhole(new Map(), chunks, [first, first + 1]),
  );
  const [near, setNear] = useState<readonly [number, number]>([first, first + 1]);
  // What is to be drawn: one step ahead of what React has drawn.
  const wanted = useRef(drawn);
  const want = useCallback((next: ReadonlyMap<number, number>) => {
    wanted.current = next;
    setDrawn(next);
  }, []);
  const draw = useCallback(
    (added: readonly number[]) => {
      const next = withWhole(wanted.current, chunks, added);
      if (added.some((index) => next.get(index) !== wanted.current.get(index))) want(next);
    },
    [chunks, want],
  );

  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const isWhole = report.characters <= largestWhole;
    const visible = new Set<number>();
    const sizeOf = (index: number) => lengthOf(chunks[index]);
    const ahead = drawAhead({
      elementOf: (index) => root.querySelector<HTMLElement>(`[data-chunk="${index}"]`),
      roomOf: (element) => undrawnRoom(root, element),
      waiting: () => [...visible].filter((index) => (wanted.current.get(index) ?? 0) < sizeOf(index)),
      drawWhole: draw,
      drawMore: (index, lines) => {
        const before = wanted.current.get(index) ?? 0;
        want(new Map(wanted.current).set(index, Math.min(sizeOf(index), before + lines)));
      },
      showDrawn: () => {
        const whole = [...visible].filter((index) => wanted.current.get(index) === sizeOf(index));
        if (whole.length === 0) return;
        const range = [Math.min(...whole), Math.max(...whole)] as const;
        setNear((before) => (before[0] === range[0] && before[1] === range[1] ? before : range));
      },
    });
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = Number((target as HTMLElement).dataset['chunk']);
          if (isIntersecting) visible.add(index);
          else visible.delete(index);
        }
        if (visible.size === 0) return;
        const range = [Math.min(...visible), Math.max(...visible)] as const;
        const kept = isWhole ? wanted.current : withoutFar(wanted.current, range);
        if (kept.size < wanted.current.size) want(kept);
        ahead.begin();
      },
      { root, rootMargin: '100% 0px' },
    );
    for (const element of root.querySelectorAll('[data-chunk]')) observer.observe(element);
    const stopFilling = isWhole && chunks.every(isListed) ? fillWhenIdle(chunks.length, draw) : undefined;
    return () => {
      observer.disconnect();
      ahead.stop();
      stopFilling?.();
    };
  }, [report, chunks, scroller, draw, want, isListed]);

  const drawnLines = useCallback(({ index }: Chunk) => drawn.get(index) ?? 0, [drawn]);
  return { drawnLines, draw, near };
}

function withWhole(
  drawn: ReadonlyMap<number, number>,
  chunks: readonly Chunk[],
  added: readonly number[],
): ReadonlyMap<number, number> {
  return new Map([...drawn, ...added.map((index) => [index, lengthOf(chunks[index])] as const)]);
}

/** Kept so far out that scrolling back and forth draws nothing twice. */
function withoutFar(
  drawn: ReadonlyMap<number, number>,
  [from, to]: readonly [number, number],
): ReadonlyMap<number, number> {
  return new Map([...drawn].filter(([index]) => index >= from - 12 && index <= to + 12));
}

function lengthOf(chunk: Chunk | undefined): number {
  return chunk ? chunk.end - chunk.first : 0;
}

function fillWhenIdle(count: number, draw: (chunks: readonly number[]) => void): () => void {
  const batch = 4;
  // A busy computer may have no idle moment for long.
  const soon = { timeout: 500 };
  let next = 0;
  let handle = requestIdleCallback(fill, soon);
  function fill() {
    draw(Array.from({ length: Math.min(batch, count - next) }, (_, index) => next + index));
    next += batch;
    if (next < count) handle = requestIdleCallback(fill, soon);
  }
  return () => cancelIdleCallback(handle);
}
