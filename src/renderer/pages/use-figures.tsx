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
import type { FigureRow, FiguringRefusal, ReportLinks } from '../../domain/figures/figuring.ts';
import { indexLines, type Place } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Result } from '../../domain/result.ts';
import { joinSpans, rangeSpans } from '../reader/paint-spans.ts';
import type { PaintSpans } from '../reader/painter.ts';
import type { ReaderHandle } from '../reader/Reader.tsx';
import { domRange, wordsOf } from '../reader/text-dom.ts';
import { useSettings } from '../settings/use-settings.ts';
import { figuring } from './figuring.ts';
import { goToPlace } from './found-words.ts';
import { loadFigureNote, loadLinkedTasks } from './later-figures.ts';
import { loadWhenIdle } from './load-when-idle.ts';
import { useShownFigure } from './use-shown-figure.ts';

const FigureNote = lazy(async () => ({ default: (await loadFigureNote()).FigureNote }));
const LinkedTasks = lazy(async () => ({ default: (await loadLinkedTasks()).LinkedTasks }));
const none: readonly FigureRow[] = [];

interface OpenFigure {
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
  const rows = useRows(report, areFiguresMarked);
  const shown = useShownFigure(report, reader);
  const [open, setOpen] = useState<OpenFigure | null>(null);
  const [opened, setLinks] = useState<OpenLinks | null>(null);
  const index = indexLines(report);
  const rangeOf = useCallback(
    ({ figure }: FigureRow) => {
      const start = report.lines[index.get(figure.line) ?? -1]?.start ?? 0;
      return { line: figure.line, from: figure.start - start, to: figure.end - start };
    },
    [report, index],
  );
  const byLine = useMemo(() => {
    const lines = new Map<string, FigureRow[]>();
    for (const row of rows) {
      const own = lines.get(row.figure.line);
      if (own) own.push(row);
      else lines.set(row.figure.line, [row]);
    }
    return lines;
  }, [rows]);
  const marks = useMemo(() => rangeSpans(rows.map(rangeOf), 'figure'), [rows, rangeOf]);
  const spans = useMemo(() => joinSpans([marks, shown]), [marks, shown]);

  const close = useCallback(() => {
    setOpen(null);
    setLinks(null);
  }, []);
  const aroundOf = (row: FigureRow): DOMRect | null => {
    const { line, from, to } = rangeOf(row);
    const { scroller, showWords } = reader.current ?? {};
    const words = scroller && wordsOf(scroller, line);
    if (!words) return null;
    const boxNow = () => domRange(words, from, to).getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    const isInView = boxNow().top >= view.top && boxNow().bottom <= view.bottom;
    if (!isInView) showWords?.({ line, from, to });
    return boxNow();
  };
  const openRow = (row: FigureRow | undefined) => {
    const around = row && aroundOf(row);
    if (!row || !around) return false;
    setOpen({ start: row.figure.start, around });
    return true;
  };
  const openAt = ({ line, offset }: Place) =>
    openRow(
      byLine.get(line)?.find((row) => {
        const { from, to } = rangeOf(row);
        return from <= offset && offset < to;
      }),
    );
  const openIn = (line: string, after: number) => {
    const own = byLine.get(line) ?? [];
    return openRow(own.find((row) => rangeOf(row).to > after) ?? own[0]);
  };
  const openLinks = (line: string) => {
    const around = reader.current?.elementOf(line)?.getBoundingClientRect();
    if (!around) return;
    setLinks({ line, around, links: null });
    void figuring.linksOf(report.id).then((links) => {
      setLinks((now) => (now?.line === line ? { ...now, links } : now));
    });
  };
  const openRows = byLine.get(rows.find(({ figure }) => figure.start === open?.start)?.figure.line ?? '');
  const goTo = (line: string) => {
    go(line);
    // Before the note closes, which would give the focus back to where it came from.
    reader.current?.elementOf(line)?.focus({ preventScroll: true });
    close();
  };
  const overlay =
    open || opened ? (
      <Suspense>
        {open && openRows ? (
          <FigureNote
            rows={openRows}
            start={open.start}
            around={open.around}
            tableAddress={(row) => `#/figures/${report.id}/table/${row.figure.start}`}
            targetsAddress={`#/figures/${report.id}/targets`}
            onChoose={openRow}
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
function useRows(report: Report, areMarked: boolean): readonly FigureRow[] {
  const [rows, setRows] = useState(none);
  useEffect(() => {
    if (!areMarked) return;
    let isLeft = false;
    let stopListening: (() => void) | null = null;
    const ask = async () => {
      const answer = await figuring.figuresOf(report.id);
      if (!isLeft && answer.ok) setRows(answer.value.rows);
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
      setRows(none);
    };
  }, [report, areMarked]);
  return rows;
}
