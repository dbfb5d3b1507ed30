/** The figures of the text that is read: their quiet marks, what is said of one, and what was said of a task elsewhere. */
import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { FiguringRefusal, NumberPlaces, ReportLinks } from '../../domain/figures/figuring.ts';
import type { Place } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Result } from '../../domain/result.ts';
import { joinSpans, type LineRange } from '../reader/paint-spans.ts';
import type { PaintSpans } from '../reader/painter.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { domRange, wordsOf } from '../reader/text-dom.ts';
import { useSettings } from '../settings/use-settings.ts';
import { figuring } from './figuring.ts';
import { goToPlace } from './found-words.ts';
import { loadFigureNote, loadLinkedTasks } from './later-figures.ts';
import { loadWhenIdle } from './load-when-idle.ts';
import { NumberNote } from './NumberNote.tsx';
import { areSamePlaces, type MarkedNumber, markNumbers } from './number-marks.ts';
import { useShownFigure } from './use-shown-figure.ts';

const LinkedTasks = lazy(async () => ({ default: (await loadLinkedTasks()).LinkedTasks }));
const none: NumberPlaces = { starts: new Uint32Array(), ends: new Uint32Array() };

interface OpenNumber {
  readonly line: string;
  readonly start: number;
  readonly around: DOMRect;
}

interface OpenLinks {
  readonly line: string;
  readonly around: DOMRect;
  readonly links: Result<ReportLinks, FiguringRefusal> | null;
}

export interface Figures {
  readonly spans: PaintSpans;
  /** Opens what is said of the number at a place; false where there is none. */
  readonly openAt: (place: Place) => boolean;
  /** The same for the first number of a line that ends after an offset. */
  readonly openIn: (line: string, from: number) => boolean;
  /** Opens what was said elsewhere of the task of an item. */
  readonly openLinks: (line: string) => void;
  readonly close: () => void;
  readonly overlay: ReactNode;
}

/** `go` shows the beginning of a line. */
export function useFigures(
  report: Report,
  reader: RefObject<ReaderHandle | null>,
  go: (line: string) => void,
): Figures {
  const { areFiguresMarked } = useSettings();
  const numbers = useNumbers(report, areFiguresMarked);
  const shown = useShownFigure(report, reader);
  const [open, setOpen] = useState<OpenNumber | null>(null);
  const [opened, setLinks] = useState<OpenLinks | null>(null);
  const marks = useMemo(() => markNumbers(report, numbers), [report, numbers]);
  const spans = useMemo(() => joinSpans([marks.spans, shown]), [marks, shown]);

  const close = useCallback(() => {
    setOpen(null);
    setLinks(null);
  }, []);
  const aroundOf = ({ line, from, to }: LineRange): DOMRect | null => {
    const { scroller, showWords } = reader.current ?? {};
    const words = scroller && wordsOf(scroller, line);
    if (!words) return null;
    const boxNow = () => domRange(words, from, to).getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    const isInView = boxNow().top >= view.top && boxNow().bottom <= view.bottom;
    if (!isInView) showWords?.({ line, from, to });
    return boxNow();
  };
  const openNumber = (number: MarkedNumber | null) => {
    const around = number && aroundOf(number);
    if (!number || !around) return false;
    setOpen({ line: number.line, start: number.start, around });
    return true;
  };
  const openAt = (place: Place) => openNumber(marks.at(place));
  const openIn = (line: string, after: number) => openNumber(marks.firstIn(line, after));
  const openLinks = (line: string) => {
    const around = reader.current?.elementOf(line)?.getBoundingClientRect();
    if (!around) return;
    setLinks({ line, around, links: null });
    void figuring.linksOf(report.id).then((links) => {
      setLinks((now) => (now?.line === line ? { ...now, links } : now));
    });
  };
  const goTo = (line: string) => {
    go(line);
    // Before the note closes, which would give the focus back to where it came from.
    reader.current?.elementOf(line)?.focus({ preventScroll: true });
    close();
  };
  const overlay =
    open || opened ? (
      <Suspense>
        {open ? (
          <NumberNote
            report={report.id}
            line={open.line}
            start={open.start}
            around={open.around}
            onChoose={(start) => openNumber(marks.startingAt(open.line, start))}
            onClose={close}
          />
        ) : null}
        {opened ? (
          <LinkedTasks
            line={opened.line}
            links={opened.links}
            around={opened.around}
            onGo={({ report: to, line }) => {
              if (to === report.id) goTo(line);
              else goToPlace(to, line, null);
            }}
            onClose={close}
          />
        ) : null}
      </Suspense>
    ) : null;
  return { spans, openAt, openIn, openLinks, close, overlay };
}

/** In milliseconds: a busy computer may never be idle. */
const longestWait = 10_000;

/** Looked for once there is time; none while they are not marked. */
function useNumbers(report: Report, areMarked: boolean): NumberPlaces {
  const [numbers, setNumbers] = useState(none);
  useEffect(() => {
    if (!areMarked) return;
    let isLeft = false;
    let stopListening: (() => void) | null = null;
    const ask = async () => {
      const answer = await figuring.numbersOf(report.id);
      if (isLeft || !answer.ok) return;
      setNumbers((before) => (areSamePlaces(before, answer.value) ? before : answer.value));
    };
    const begin = async () => {
      if (isLeft || stopListening) return;
      stopListening = figuring.onChange(() => void ask());
      await Promise.all([ask(), loadFigureNote()]);
    };
    const stop = loadWhenIdle([begin, loadLinkedTasks]);
    const late = setTimeout(() => void begin().catch(() => undefined), longestWait);
    return () => {
      isLeft = true;
      stop();
      clearTimeout(late);
      stopListening?.();
      setNumbers(none);
    };
  }, [report, areMarked]);
  return numbers;
}
