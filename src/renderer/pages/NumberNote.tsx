/** What is said of a number of the text, asked for when it is opened. */
import { lazy, useCallback, useEffect } from 'react';
import { figuring } from './figuring.ts';
import { loadFigureNote } from './later-figures.ts';
import { useFigured } from './use-figured.ts';

const FigureNote = lazy(async () => ({ default: (await loadFigureNote()).FigureNote }));

export interface NumberNoteProps {
  readonly report: string;
  readonly line: string;
  /** Of the number, in the shown text of the document. */
  readonly start: number;
  /** The number, in the window's coordinates. */
  readonly around: DOMRect;
  /** Goes on to another number of the line, by its start. */
  readonly onChoose: (start: number) => void;
  readonly onClose: () => void;
}

export function NumberNote({ report, line, start, around, onChoose, onClose }: NumberNoteProps) {
  const answer = useFigured(useCallback(() => figuring.figuresIn(report, line), [report, line]));
  const isRefused = answer?.ok === false;
  useEffect(() => {
    if (isRefused) onClose();
  }, [isRefused, onClose]);
  if (!answer?.ok) return null;
  return (
    <FigureNote
      rows={answer.value}
      start={start}
      around={around}
      tableAddress={(row) => `#/figures/${report}/table/${row.figure.start}`}
      targetsAddress={`#/figures/${report}/targets`}
      onChoose={(row) => onChoose(row.figure.start)}
      onClose={onClose}
    />
  );
}
