/** Keeps what is painted over the drawn chunks up to date. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Chunk } from '../../domain/report/chunks.ts';
import type { Report } from '../../domain/report/report.ts';
import { Painter, type PaintSpans } from './painter.ts';

export function usePainting(
  column: RefObject<HTMLElement | null>,
  chunks: readonly Chunk[],
  report: Report,
  isDrawn: (chunk: number) => boolean,
  spans: PaintSpans,
): RefObject<Painter | null> {
  const painter = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    painter.current ??= new Painter();
    painter.current.eraseEarly();
    const elements = new Map<string, HTMLElement>();
    for (const element of column.current?.querySelectorAll<HTMLElement>('[data-drawn="true"]') ?? []) {
      elements.set(element.dataset['chunk'] ?? '', element);
    }
    for (const chunk of chunks) {
      const element = elements.get(`${chunk.index}`);
      const key = `${chunk.index}`;
      if (!element || !isDrawn(chunk.index)) painter.current.erase(key);
      else {
        const lines = report.lines.slice(chunk.first, chunk.end).map((line) => line.id);
        painter.current.paint(key, element, lines, spans);
      }
    }
  }, [column, chunks, report, isDrawn, spans]);
  useEffect(
    () => () => {
      painter.current?.close();
      painter.current = null;
    },
    [],
  );
  return painter;
}
