/** Words that the document's own glossary explains: which they are, and the explanation that is open. */
import { lazy, type ReactNode, type RefObject, Suspense, useCallback, useEffect, useState } from 'react';
import type { Place } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ExplainedReport, ExplainedWords } from '../reader/explained-words.ts';
import type { PaintSpans } from '../reader/painter.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { domRange, wordsOf } from '../reader/text-dom.ts';
import { loadExplainedWords, loadExplanationNote } from './later-reading.ts';
import { loadWhenIdle } from './load-when-idle.ts';

const ExplanationNote = lazy(async () => ({ default: (await loadExplanationNote()).ExplanationNote }));
const none: PaintSpans = new Map();

export interface Explaining {
  readonly spans: PaintSpans;
  /** Opens what is said of the words at a place; false where nothing is. */
  readonly openAt: (place: Place, around: DOMRect) => boolean;
  /** The same for the first such words of a line that end after an offset. */
  readonly openIn: (line: string, from: number) => boolean;
  readonly close: () => void;
  readonly overlay: ReactNode;
}

/** `go` shows the beginning of a line. */
export function useExplaining(
  report: Report,
  reader: RefObject<ReaderHandle | null>,
  go: (line: string) => void,
): Explaining {
  const [explained, setExplained] = useState<ExplainedReport | null>(null);
  const [open, setOpen] = useState<{ words: ExplainedWords; around: DOMRect } | null>(null);
  useEffect(() => {
    let isLeft = false;
    const load = async () => {
      const { explainReport } = await loadExplainedWords();
      if (isLeft) return;
      const found = explainReport(report);
      setExplained(found);
      if (found.words.size > 0) await loadExplanationNote();
    };
    const stop = loadWhenIdle([load]);
    return () => {
      isLeft = true;
      stop();
      setExplained(null);
      setOpen(null);
    };
  }, [report]);

  const close = useCallback(() => setOpen(null), []);
  const openAt = ({ line, offset }: Place, around: DOMRect) => {
    const words = explained?.words.get(line)?.find(({ from, to }) => from <= offset && offset < to);
    if (words) setOpen({ words, around });
    return words !== undefined;
  };
  const openIn = (line: string, after: number) => {
    const own = explained?.words.get(line) ?? [];
    const words = own.find(({ to }) => to > after) ?? own[0];
    const element = reader.current?.scroller && wordsOf(reader.current.scroller, line);
    if (!words || !element) return false;
    setOpen({ words, around: domRange(element, words.from, words.to).getBoundingClientRect() });
    return true;
  };
  const onGo = (line: string) => {
    go(line);
    // Before the note closes, which would give the focus back to where it came from.
    reader.current?.elementOf(line)?.focus({ preventScroll: true });
    close();
  };
  const overlay = open ? (
    <Suspense>
      <ExplanationNote
        explanation={open.words.explanation}
        around={open.around}
        onGo={onGo}
        onClose={close}
      />
    </Suspense>
  ) : null;
  return { spans: explained?.spans ?? none, openAt, openIn, close, overlay };
}
