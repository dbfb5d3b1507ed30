/**
 * Where the reading page begins: at the very place that one goes back to, else at the line of the address, else where
 * reading stopped, else at the top.
 */
import { type RefObject, useEffect, useState } from 'react';
import type { Report } from '../../domain/report/report.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { findPlaceIn } from '../storage/places.ts';
import { onEntryChange, placeReturnedTo } from '../storage/way.ts';

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
  const [start] = useState<Start | null>(
    () => placeReturnedTo(report.id) ?? (line ? { line, ratio: null } : null),
  );

  useEffect(() => {
    let isLate = false;
    const stopWaiting = () => {
      isLate = true;
    };
    const prefix = `#/read/${report.id}/`;
    // Not the router's line: that stays the same when the same place is asked for a second time.
    // Nor the present address: the place that was just left may have been written over the one that is asked for.
    const follow = ({ newURL }: HashChangeEvent) => {
      const { hash } = new URL(newURL);
      if (!hash.startsWith(prefix) || newURL === returnedTo) return;
      stopWaiting();
      reader.current?.goTo(decodeURI(hash.slice(prefix.length)), null, true);
    };
    let returnedTo = '';
    const stop = onEntryChange((change) => {
      if (change !== 'traverse') return;
      const place = placeReturnedTo(report.id);
      returnedTo = place ? location.href : '';
      if (!place) return;
      stopWaiting();
      const focused = document.activeElement?.closest('[data-line]');
      reader.current?.goTo(place.line, place.ratio, false);
      // Keys that go from item to item begin where the focus is.
      if (focused) reader.current?.elementOf(place.line)?.focus({ preventScroll: true });
    });
    addEventListener('hashchange', follow);
    addEventListener('wheel', stopWaiting, { once: true, passive: true });
    addEventListener('keydown', stopWaiting, { once: true });
    void findPlaceIn(report)
      .catch(() => null)
      .then((place) => {
        const isWanted =
          place &&
          place.line !== report.lines[0]?.id &&
          !isLate &&
          (start === null || (start.line === place.line && start.ratio === null));
        if (isWanted) reader.current?.goTo(place.line, place.ratio, false);
      });
    return () => {
      isLate = true;
      stop();
      removeEventListener('hashchange', follow);
      removeEventListener('wheel', stopWaiting);
      removeEventListener('keydown', stopWaiting);
    };
  }, [report, reader, start]);

  return start;
}
