/** How many notes and bookmarks of each document wait to be looked at, live. */
import { useMemo } from 'react';
import { isOpen } from '../../domain/versions/carry.ts';
import { useBookmarks, useCarries, useNotes } from '../storage/live.ts';

/** By the id of the new version. What was made on a version that is gone waits for nothing. */
export function useWaiting(): ReadonlyMap<string, number> {
  const carries = useCarries();
  const notes = useNotes();
  const bookmarks = useBookmarks();
  return useMemo(() => {
    const open = carries?.filter(isOpen) ?? [];
    const waiting = new Map<string, number>();
    if (open.length === 0) return waiting;
    const there = new Set([...(notes ?? []), ...(bookmarks ?? [])].map(({ id }) => id));
    for (const { original, to } of open) {
      if (there.has(original)) waiting.set(to, (waiting.get(to) ?? 0) + 1);
    }
    return waiting;
  }, [carries, notes, bookmarks]);
}
