/** Where the reading page begins: at the line of the address, else where reading stopped, else at the top. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { findPlaceIn } from '../storage/places.ts';

export interface Start {
  readonly line: string;
  readonly ratio: number | null;
}

/** Null is the top. Later addresses are gone to, and so is the kept place when it is found late. */
export function useStart(
  report: Report,
  line: string | null,
  reader: RefObject<ReaderHandle | null>,
): Start | null {
  const [start] = useState<Start | null>(() => (line ? { line, ratio: null } : null));
  const shown = useRef(line);

  useEffect(() => {
    let isLate = false;
    const stopWaiting = () => {
      isLate = true;
    };
    addEventListener('wheel', stopWaiting, { once: true, passive: true });
    addEventListener('keydown', stopWaiting, { once: true });
    void findPlaceIn(report)
      .catch(() => null)
      .then((place) => {
        const isWanted = place && !isLate && (start === null || start.line === place.line);
        if (isWanted) reader.current?.goTo(place.line, place.ratio, false);
      });
    return () => {
      isLate = true;
      removeEventListener('wheel', stopWaiting);
      removeEventListener('keydown', stopWaiting);
    };
  }, [report, reader, start]);

  useEffect(() => {
    if (line === shown.current) return;
    shown.current = line;
    if (line) reader.current?.goTo(line, null, true);
  }, [line, reader]);

  return start;
}
