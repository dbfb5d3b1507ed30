/** The digests of all documents that have notes, live; what was carried to a later version counts there alone. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Author, Note } from '../../domain/notes/note.ts';
import { digestNotes, type NotesDigest } from '../../domain/prepare/notes-digest.ts';
import type { Report } from '../../domain/report/report.ts';
import { earlierOnes } from '../../domain/versions/latest.ts';
import { useCarries, useNotes } from '../storage/live.ts';
import { addReportsOf } from '../storage/open-document.ts';
import { readPerson } from '../storage/person.ts';

export interface Digests {
  readonly digests: readonly NotesDigest[];
  /** How many notes are of documents that can't be opened. */
  readonly closed: number;
}

/** Null until everything is read. Notes that their author keeps to themselves are not in it. */
export function useDigests(atHand: readonly Report[]): Digests | null {
  const { t } = useTranslation();
  const stored = useNotes();
  const carries = useCarries();
  const [person, setPerson] = useState<Author | null>(null);
  const [reports, setReports] = useState<readonly Report[] | null>(null);
  const notes = useMemo((): readonly Note[] | null => {
    if (!stored || !carries) return null;
    const earlier = earlierOnes(stored, [], carries);
    return stored.filter(({ id, isPrivate }) => isPrivate !== true && !earlier.has(id));
  }, [stored, carries]);
  const named = notes && [...new Set(notes.map(({ report }) => report))].sort().join('\n');
  useEffect(() => {
    let isOver = false;
    void readPerson().then((found) => {
      if (!isOver) setPerson(found ?? { id: '', name: t('digest.me') });
    });
    return () => {
      isOver = true;
    };
  }, [t]);
  useEffect(() => {
    if (named === null) return;
    let isOver = false;
    const made = named.split('\n').map((report) => ({ report }));
    void addReportsOf(made, atHand).then((found) => {
      if (!isOver) setReports(found);
    });
    return () => {
      isOver = true;
    };
  }, [named, atHand]);
  return useMemo(() => {
    if (!notes || !reports || !person) return null;
    const known = new Set(reports.map(({ id }) => id));
    return {
      digests: reports
        .map((report) => digestNotes(report, notes, person))
        .filter((digest) => digest.notes.length > 0),
      closed: notes.filter(({ report }) => !known.has(report)).length,
    };
  }, [notes, reports, person]);
}
