/** Draws what fits on the screen first: the rest of a long list would hold up its beginning. */
import { useEffect, useMemo, useState } from 'react';
import { firstRows } from './first-rows.ts';
import { type Group, rowsOf } from './rows.ts';

/** As many sentences as a screen shows, or nearly. */
const rowsAtOnce = 10;

/** `of` says whose rows they are: only when that changes, the list begins anew. */
export function useRowsDrawn(groups: readonly Group[], of: string, chosen: string | null): readonly Group[] {
  const [whole, setWhole] = useState('');
  useEffect(() => {
    let timer = 0;
    // After the frame in which the beginning is painted.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setWhole(of));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [of]);
  const isWhole = whole === of;
  return useMemo(() => {
    if (isWhole) return groups;
    const at = rowsOf(groups).findIndex(({ id }) => id === chosen);
    return firstRows(groups, rowsAtOnce + Math.max(0, at));
  }, [groups, isWhole, chosen]);
}
