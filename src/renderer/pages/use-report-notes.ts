/** Notes and bookmarks of one report, live and in reading order, and of all reports. */
import { useMemo } from 'react';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { orderBookmarks, orderNotes } from '../../domain/notes/order.ts';
import type { Report } from '../../domain/report/report.ts';
import { useBookmarks, useNotes } from '../storage/live.ts';

export interface ReportNotes {
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  readonly allNotes: readonly Note[];
  readonly allBookmarks: readonly Bookmark[];
  /** Of all notes, sorted. */
  readonly knownTags: readonly string[];
}

const none: readonly never[] = [];

export function useReportNotes(report: Report): ReportNotes {
  const allNotes = useNotes() ?? none;
  const allBookmarks = useBookmarks() ?? none;
  const notes = useMemo(
    () =>
      orderNotes(
        report,
        allNotes.filter((note) => note.report === report.id),
      ),
    [report, allNotes],
  );
  const bookmarks = useMemo(
    () =>
      orderBookmarks(
        report,
        allBookmarks.filter((bookmark) => bookmark.report === report.id),
      ),
    [report, allBookmarks],
  );
  const knownTags = useMemo(() => [...new Set(allNotes.flatMap((note) => note.tags))].sort(), [allNotes]);
  return { notes, bookmarks, allNotes, allBookmarks, knownTags };
}
