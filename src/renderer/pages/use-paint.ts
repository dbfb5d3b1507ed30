/** All that is painted over the text: explained words, remarks on the source, notes, found words, the keyboard's caret. */
import { useMemo } from 'react';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { KeyboardCaret } from '../reader/keyboard-selection.ts';
import { type NotePlaces, placeNotes } from '../reader/note-places.ts';
import { joinSpans, markSpans, noteSpans, rangeSpans, wordSpans } from '../reader/paint-spans.ts';
import type { PaintSpans } from '../reader/painter.ts';
import type { Find } from '../reader/use-find.ts';

export function usePaint(
  report: Report,
  explained: PaintSpans,
  places: NotePlaces,
  active: Note | undefined,
  { matches, current }: Find,
  caret: KeyboardCaret | null,
): PaintSpans {
  const marks = useMemo(() => markSpans(report), [report]);
  const noted = useMemo(() => noteSpans(places), [places]);
  const activated = useMemo(
    () => wordSpans(placeNotes(report, active ? [active] : []), 'note-active'),
    [report, active],
  );
  const found = useMemo(
    () => rangeSpans(matches, (at) => (at === current ? 'find-current' : 'find')),
    [matches, current],
  );
  const caretSpan = useMemo(() => {
    const under = caret ? [{ line: caret.line, from: caret.to, to: caret.to + 1 }] : [];
    return rangeSpans(under, () => 'keyboard-caret');
  }, [caret]);
  return useMemo(
    () => joinSpans([explained, marks, noted, activated, found, caretSpan]),
    [explained, marks, noted, activated, found, caretSpan],
  );
}
