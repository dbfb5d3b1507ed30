/** All notes, with the documents that they are on and some more: those that can be opened. */
import { useMemo } from 'react';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Library } from '../library/bundled.ts';
import { useNotes } from '../storage/live.ts';
import { useReports } from './use-reports.ts';

const noReports: readonly Report[] = [];
const noNotes: readonly Note[] = [];

export interface NotedReports {
  readonly notes: readonly Note[];
  readonly reports: readonly Report[];
}

/** `more` may only change with what it names. */
export function useNotedReports(library: Library | null, more: readonly string[]): NotedReports {
  const notes = useNotes() ?? noNotes;
  const ids = useMemo(() => [...notes.map(({ report }) => report), ...more], [notes, more]);
  const opened = useReports(ids, library?.reports ?? noReports);
  const reports = useMemo(() => [...opened.values()].filter((report) => report !== null), [opened]);
  return { notes, reports };
}
