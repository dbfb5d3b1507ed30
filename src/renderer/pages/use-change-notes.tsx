/** Notes on the comparison page: those of both documents at their rows, and new ones on what changed. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../domain/compare/comparison.ts';
import type { Note } from '../../domain/notes/note.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import { versionOf } from '../../importing/digest.ts';
import { changedWords } from '../compare/note-range.ts';
import { notesByRow } from '../compare/note-rows.ts';
import { openLink } from '../desktop/index.ts';
import { type NoteActions, NoteCard } from '../notes/NoteCard.tsx';
import { editNote, makeNote, removeNote } from '../notes/notebook.ts';
import { takeBack } from '../storage/history.ts';
import { useNotes } from '../storage/live.ts';
import { getSettings } from '../storage/settings.ts';
import { showToast } from '../ui/toasts.ts';

export interface ChangeNotes {
  readonly byRow: ReadonlyMap<number, readonly Note[]>;
  /** Rows whose notes are open. */
  readonly open: ReadonlySet<number>;
  readonly toggle: (row: number) => void;
  /** Makes a note on a change; `end` is the row after its last one. */
  readonly write: (change: number, end: number) => void;
  readonly cardsOf: (notes: readonly Note[]) => React.ReactNode;
  /** Ends writing and closes all; false when nothing was open. */
  readonly close: () => boolean;
}

const none: readonly never[] = [];
/** In milliseconds. */
const settling = 120;

export function useChangeNotes(comparison: Comparison, old: Report, next: Report): ChangeNotes {
  const { t } = useTranslation();
  const notes = useNotes() ?? none;
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [edited, setEdited] = useState<string | null>(null);
  const byRow = useMemo(() => notesByRow(comparison, old, next, notes), [comparison, old, next, notes]);
  const knownTags = useMemo(() => [...new Set(notes.flatMap(({ tags }) => tags))].sort(), [notes]);

  const editedRow = useMemo(
    () => [...byRow].find(([, own]) => own.some(({ id }) => id === edited))?.[0] ?? null,
    [byRow, edited],
  );
  useEffect(() => {
    if (editedRow !== null) setOpen((before) => new Set([...before, editedRow]));
  }, [editedRow]);
  const isEditorOpen = editedRow !== null && open.has(editedRow);
  useEffect(() => {
    if (!isEditorOpen) return;
    // Not at once: the row is going to its place, and the editor to its height.
    const timer = setTimeout(() => {
      document.querySelector(`[data-note="${edited}"]`)?.scrollIntoView({ block: 'nearest' });
    }, settling);
    return () => clearTimeout(timer);
  }, [isEditorOpen, edited]);

  const actions = useMemo(
    (): NoteActions => ({
      onGo: ({ report, anchor }) => {
        location.hash = `#/read/${report}/${anchor.start.line}`;
      },
      onEdit: (note) => setEdited(note?.id ?? null),
      onChange: editNote,
      onDelete: (note) => {
        const step = removeNote(note);
        showToast(t('done.deleted'), { label: t('common.undo'), run: () => takeBack(step) });
      },
      onLink: (url) => void openLink(url),
    }),
    [t],
  );

  /** A second key must not make a second note while the first is being made. */
  const isMaking = useRef(false);
  const write = async (change: number, end: number) => {
    const words = changedWords(comparison, change, end, old, next);
    if (!words || isMaking.current) return;
    isMaking.current = true;
    const report = words.side === 'old' ? old : next;
    try {
      const version = await versionOf(report);
      const made = makeNote(report, words.range, version, { colour: getSettings().colour, stance: null });
      if (made) setEdited(made.note.id);
    } catch {
      showToast(t('compare.noteNotMade'));
    } finally {
      isMaking.current = false;
    }
  };

  return {
    byRow,
    open,
    toggle: useCallback((row: number) => {
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(row)) after.add(row);
        return after;
      });
    }, []),
    write: (change, end) => void write(change, end),
    cardsOf: useCallback(
      (own: readonly Note[]) =>
        own.map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            place={t(note.report === next.id ? 'compare.onNew' : 'compare.onOld', {
              place: shortPlace(note.anchor.start.line, note.anchor.end.line),
            })}
            isActive={note.id === edited}
            isEdited={note.id === edited}
            knownTags={knownTags}
            actions={actions}
          />
        )),
      [next, edited, knownTags, actions, t],
    ),
    close: () => {
      const wasOpen = open.size > 0;
      setEdited(null);
      setOpen(new Set());
      return wasOpen;
    },
  };
}
