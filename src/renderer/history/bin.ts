/** What is in the bin and can be put back. */
import { useMemo } from 'react';
import type { Made } from '../../domain/kept/compare-kept.ts';
import { daysLeft } from '../../domain/kept/days.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { bookmarkOf, noteOf } from '../../importing/kept-records.ts';
import { useBin } from '../storage/bin.ts';
import type { Step } from '../storage/history.ts';

export type Binned = {
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly removed: string;
  readonly daysLeft: number;
} & ({ readonly kind: 'note'; readonly made: Note } | { readonly kind: 'bookmark'; readonly made: Bookmark });

/** What was removed last comes first. Undefined until the database has answered. */
export function useBinned(present: Made | undefined): readonly Binned[] | undefined {
  const records = useBin();
  return useMemo(() => {
    if (!records || !present) return undefined;
    const now = new Date().toISOString();
    const ids = new Set([...present.notes, ...present.bookmarks].map(({ id }) => id));
    return records.flatMap((record): Binned[] => {
      const common = { key: record.key, removed: record.stamp, daysLeft: daysLeft(record.stamp, now) };
      if (common.daysLeft === 0 || ids.has(record.id)) return [];
      const note = noteOf(record);
      if (note) return [{ ...common, kind: 'note', made: note }];
      const bookmark = bookmarkOf(record);
      return bookmark ? [{ ...common, kind: 'bookmark', made: bookmark }] : [];
    });
  }, [records, present]);
}

export function stepOutOfBin(binned: readonly Binned[], now: string): Step {
  return binned.map((each) =>
    each.kind === 'note'
      ? { table: 'notes', before: null, after: { ...each.made, changed: now } }
      : { table: 'bookmarks', before: null, after: each.made },
  );
}
