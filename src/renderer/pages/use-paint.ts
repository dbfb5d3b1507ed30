/** All that is painted over the text: figures, explained words, remarks on the source, notes, found words, the keyboard's caret. */
import { useMemo } from 'react';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { FoundInText } from '../reader/found-in-text.ts';
import type { KeyboardCaret } from '../reader/keyboard-selection.ts';
import { type NotePlaces, placeNotes } from '../reader/note-places.ts';
import { joinSpans, markSpans, noteSpans, rangeSpans, wordSpans } from '../reader/paint-spans.ts';
import type { PaintSpans } from '../reader/painter.ts';

export interface FoundShown {
  readonly found: FoundInText;
  /** Index of the match that is shown. */
  readonly current: number;
}

export function usePaint(
  report: Report,
  explained: PaintSpans,
  figures: PaintSpans,
  places: NotePlaces,
  active: Note | undefined,
  { found, current }: FoundShown,
  caret: KeyboardCaret | null,
): PaintSpans {
  const marks = useMemo(() => markSpans(report), [report]);
  const noted = useMemo(() => noteSpans(places), [places]);
  const activated = useMemo(
    () => wordSpans(placeNotes(report, active ? [active] : []), 'note-active'),
    [report, active],
  );
  const matches = useMemo(() => found.spans(current), [found, current]);
  const caretSpan = useMemo(() => {
    const under = caret ? [{ line: caret.line, from: caret.to, to: caret.to + 1 }] : [];
    return rangeSpans(under, 'keyboard-caret');
  }, [caret]);
  return useMemo(
    () => joinSpans([figures, explained, marks, noted, activated, matches, caretSpan]),
    [figures, explained, marks, noted, activated, matches, caretSpan],
  );
}
