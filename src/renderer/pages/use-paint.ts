/** All that is painted over the text: explained words, remarks on the source, notes, found words, the keyboard's caret. */
import { useMemo } from 'react';
import { indexLines } from '../../domain/notes/anchor.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { KeyboardCaret } from '../reader/keyboard-selection.ts';
import { joinSpans, markSpans, noteSpans, rangeSpans } from '../reader/paint-spans.ts';
import type { PaintSpans } from '../reader/painter.ts';
import type { Find } from '../reader/use-find.ts';

export function usePaint(
  report: Report,
  explained: PaintSpans,
  notes: readonly Note[],
  active: string | null,
  { matches, current }: Find,
  caret: KeyboardCaret | null,
): PaintSpans {
  const marks = useMemo(() => markSpans(report), [report]);
  const noted = useMemo(() => noteSpans(report, indexLines(report), notes, active), [report, notes, active]);
  const found = useMemo(
    () => rangeSpans(matches, (at) => (at === current ? 'find-current' : 'find')),
    [matches, current],
  );
  const caretSpan = useMemo(() => {
    const under = caret ? [{ line: caret.line, from: caret.to, to: caret.to + 1 }] : [];
    return rangeSpans(under, () => 'keyboard-caret');
  }, [caret]);
  return useMemo(
    () => joinSpans([explained, marks, noted, found, caretSpan]),
    [explained, marks, noted, found, caretSpan],
  );
}
