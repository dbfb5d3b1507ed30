/** Keeps what is painted over the drawn chunks up to date. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Chunk } from '../../domain/report/chunks.ts';
import type { Report } from '../../domain/report/report.ts';
import { Painter, type PaintSpans } from './painter.ts';

export function usePainting(
  column: RefObject<HTMLElement | null>,
  chunks: readonly Chunk[],
  report: Report,
  drawnLines: (chunk: Chunk) => number,
  spans: PaintSpans,
  /** First and last chunk near the view: these are painted before anything is drawn, and all others soon. */
  near: readonly [number, number],
): RefObject<Painter | null> {
  const painter = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    painter.current ??= new Painter();
    painter.current.eraseEarly();
    const elements = new Map<string, HTMLElement>();
    for (const element of column.current?.querySelectorAll<HTMLElement>(
      '[data-chunk]:not([data-drawn="none"])',
    ) ?? []) {
      elements.set(element.dataset['chunk'] ?? '', element);
    }
    const own = painter.current;
    const paint = (chunk: Chunk) => {
      const key = `${chunk.index}`;
      const element = elements.get(key);
      const drawn = drawnLines(chunk);
      if (!element || drawn === 0) own.erase(key);
      else {
        const lines = report.lines.slice(chunk.first, chunk.first + drawn).map((line) => line.id);
        own.paint(key, element, lines, spans);
      }
    };
    const [first, last] = near;
    const isNear = ({ index }: Chunk) => index >= first - 1 && index <= last + 1;
    for (const chunk of chunks.filter(isNear)) paint(chunk);
    return paintWhenIdle(
      chunks.filter((chunk) => !isNear(chunk)),
      paint,
    );
  }, [column, chunks, report, drawnLines, spans, near]);
  useEffect(
    () => () => {
      painter.current?.close();
      painter.current = null;
    },
    [],
  );
  return painter;
}

/** As many at a time as hold up nothing: thousands of words can be painted. */
function paintWhenIdle(chunks: readonly Chunk[], paint: (chunk: Chunk) => void): () => void {
  let next = 0;
  const paintSome = (deadline: IdleDeadline) => {
    const begin = next;
    while (next < chunks.length && (next === begin || deadline.timeRemaining() > 4)) {
      const chunk = chunks[next];
      if (chunk) paint(chunk);
      next += 1;
    }
    if (next < chunks.length) handle = requestIdleCallback(paintSome, { timeout: 200 });
  };
  let handle = requestIdleCallback(paintSome, { timeout: 200 });
  return () => cancelIdleCallback(handle);
}
