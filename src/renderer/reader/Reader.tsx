/** The text of one report: drawn near the view, painted with notes, scrolled to any line. */
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { indexLines, type TextRange } from '../../domain/notes/anchor.ts';
import { type Chunk, chunkOfLine, chunkReport } from '../../domain/report/chunks.ts';
import { indexHeadings, type Report } from '../../domain/report/report.ts';
import { ChunkView } from './ChunkView.tsx';
import { centreRange, flash, goToElement } from './go-to-line.ts';
import type { NotePlaces } from './note-places.ts';
import { type LineRange, partsOf } from './paint-spans.ts';
import type { PaintSpans, PaintStyle } from './painter.ts';
import styles from './Reader.module.css';
import { domRange, wordsOf } from './text-dom.ts';
import { useDrawnChunks } from './use-drawn-chunks.ts';
import { useListedChunks } from './use-listed-chunks.ts';
import { usePainting } from './use-painting.ts';
import { findPlaceInView, type PlaceInView, useReadingPlace } from './use-reading-place.ts';

export interface ReaderHandle {
  readonly scroller: HTMLElement | null;
  /** Shows a line or section; `ratio` of its height stays above the reading edge, null shows its beginning. */
  readonly goTo: (id: string, ratio: number | null, isFlashed: boolean) => void;
  /** Brings words of a line into the middle of the view, unless they are there already. */
  readonly showWords: (words: LineRange) => void;
  /** Paints a range at once, before the page is drawn anew. */
  readonly paintAtOnce: (range: TextRange, style: PaintStyle) => void;
  /** Shows the words of these ranges, and of no others, as those that the pointer is over. */
  readonly outline: (ranges: readonly TextRange[]) => void;
  readonly elementOf: (line: string) => HTMLElement | null;
  /** The line at the top of the view at this moment, also right after a jump; null while none is drawn. */
  readonly lineInView: () => string | null;
  /** The same, with how much of the line's height is above the reading edge; below 0 where it begins below. */
  readonly placeInView: () => { readonly line: string; readonly ratio: number } | null;
}

/** What stands beside the text, and where the lines are that it stands beside. */
export interface ReaderLayout {
  /** Lines near the view, as indices, half-open. */
  readonly near: readonly [number, number];
  /** Top of a drawn line in the scrolled content, in CSS pixels; null while it is not drawn. */
  readonly topOf: (line: string) => number | null;
  /** Changes whenever lines may have moved. */
  readonly version: number;
}

export interface ReaderProps {
  readonly report: Report;
  /** Where to begin; later changes go through the handle. */
  readonly start: { readonly line: string; readonly ratio: number | null } | null;
  readonly paint: PaintSpans;
  readonly bookmarked: ReadonlySet<string>;
  readonly places: NotePlaces;
  readonly aside: (layout: ReaderLayout) => ReactNode;
  readonly foot: ReactNode;
  readonly onPlace: (place: PlaceInView) => void;
  /** Called on every change of place, for what follows along. */
  readonly onFollow: (place: PlaceInView) => void;
  readonly ref: Ref<ReaderHandle>;
}

export function Reader(props: ReaderProps) {
  const { report, paint } = props;
  const scroller = useRef<HTMLElement>(null);
  const column = useRef<HTMLElement>(null);
  const chunks = useMemo(() => chunkReport(report), [report]);
  const lineIndex = useMemo(() => indexLines(report), [report]);
  const headingLines = useMemo(() => indexHeadings(report), [report]);
  const lineOf = useCallback((id: string) => headingLines.get(id) ?? id, [headingLines]);
  const [firstChunk] = useState(() =>
    props.start ? chunkOf(lineOf(props.start.line), chunks, lineIndex) : 0,
  );
  const { isListed, listAll } = useListedChunks(chunks, firstChunk);
  const { drawnLines, draw, near } = useDrawnChunks(report, chunks, scroller, firstChunk, isListed);
  const { charactersPerLine, version } = useColumn(column);
  const painter = usePainting(column, chunks, report, drawnLines, paint, near);

  const elementOf = useCallback(
    (id: string) => {
      const name = CSS.escape(lineOf(id));
      const root = scroller.current;
      return (
        root?.querySelector<HTMLElement>(`[data-line="${name}"]`) ??
        root?.querySelector<HTMLElement>(`[data-lacking="${name}"]`) ??
        null
      );
    },
    [lineOf],
  );

  const drawAround = useCallback(
    (id: string) => {
      const chunk = chunkOf(lineOf(id), chunks, lineIndex);
      flushSync(() => {
        listAll();
        draw([chunk - 1, chunk, chunk + 1].filter((index) => chunks[index]));
      });
      return elementOf(id);
    },
    [chunks, lineIndex, draw, listAll, elementOf, lineOf],
  );
  const goTo = useCallback(
    (id: string, ratio: number | null, isFlashed: boolean) => {
      const element = drawAround(id);
      if (!element || !scroller.current) return;
      goToElement(scroller.current, element, ratio);
      if (isFlashed) flash(element);
    },
    [drawAround],
  );
  const showWords = useCallback(
    ({ line, from, to }: LineRange) => {
      drawAround(line);
      const words = scroller.current && wordsOf(scroller.current, line);
      if (words && scroller.current) centreRange(scroller.current, domRange(words, from, to));
    },
    [drawAround],
  );
  const paintAtOnce = useCallback(
    (range: TextRange, style: PaintStyle) => {
      for (const { line, from, to } of partsOf(report.lines, lineIndex, range)) {
        if (scroller.current) painter.current?.paintAtOnce(scroller.current, line, { from, to, style });
      }
    },
    [report, lineIndex, painter],
  );
  const outline = useCallback(
    (ranges: readonly TextRange[]) => {
      const parts = ranges.flatMap((range) => partsOf(report.lines, lineIndex, range));
      if (scroller.current) painter.current?.outline(scroller.current, parts);
    },
    [report, lineIndex, painter],
  );
  const placeInView = useCallback(() => scroller.current && findPlaceInView(scroller.current), []);
  const lineInView = useCallback(() => placeInView()?.line ?? null, [placeInView]);
  useImperativeHandle(
    props.ref,
    () => ({
      scroller: scroller.current,
      goTo,
      showWords,
      paintAtOnce,
      outline,
      elementOf,
      lineInView,
      placeInView,
    }),
    [goTo, showWords, paintAtOnce, outline, elementOf, lineInView, placeInView],
  );

  const { start } = props;
  const startRef = useRef(start);
  useLayoutEffect(() => {
    const first = startRef.current;
    if (first && scroller.current) {
      const element = elementOf(first.line);
      if (element) goToElement(scroller.current, element, first.ratio);
    }
  }, [elementOf]);

  useEffect(() => {
    // Page Down and the space bar scroll what has the focus; to give it before the first paint would delay that.
    const handle = requestIdleCallback(() => {
      if (document.activeElement === document.body) {
        scroller.current?.focus({ preventScroll: true, focusVisible: false });
      }
    });
    return () => cancelIdleCallback(handle);
  }, []);

  const place = useReadingPlace(report, scroller, props.onPlace);
  const { onFollow } = props;
  useEffect(() => {
    if (place) onFollow(place);
  }, [place, onFollow]);

  const topOf = useCallback(
    (line: string) => {
      const element = elementOf(line);
      const content = column.current;
      if (!element || !content) return null;
      return element.getBoundingClientRect().top - content.getBoundingClientRect().top;
    },
    [elementOf],
  );
  const { bookmarked, places } = props;
  // Whatever else follows the scrolling, hundreds of chunks need not be compared for it.
  const views = useMemo(
    () =>
      chunks
        .filter(isListed)
        .map((chunk) => (
          <ChunkView
            key={chunk.index}
            report={report}
            chunk={chunk}
            drawnLines={drawnLines(chunk)}
            bookmarked={bookmarked}
            places={places}
            charactersPerLine={charactersPerLine}
          />
        )),
    [chunks, isListed, drawnLines, report, bookmarked, places, charactersPerLine],
  );
  const layout: ReaderLayout = {
    near: [chunks[near[0]]?.first ?? 0, chunks[near[1]]?.end ?? 0],
    topOf,
    version,
  };

  return (
    <div className={styles['reader']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
      <main ref={scroller} className={styles['scroller']} tabIndex={0}>
        <article
          ref={column}
          className={styles['column']}
          style={{ '--characters': charactersPerLine } as CSSProperties}
          lang="zh-CN"
        >
          {views}
        </article>
        {props.aside(layout)}
      </main>
      {props.foot}
    </div>
  );
}

/** The chunk of a line or a section; of a section that is lacking, its own. */
function chunkOf(id: string, chunks: readonly Chunk[], lineIndex: ReadonlyMap<string, number>): number {
  const line = lineIndex.get(id);
  if (line !== undefined) return chunkOfLine(chunks, line);
  return Math.max(
    0,
    chunks.findIndex((chunk) => chunk.section?.id === id),
  );
}

/** Characters that fit a line of the column, and a number that changes when the column's layout does. */
function useColumn(column: RefObject<HTMLElement | null>): {
  charactersPerLine: number;
  version: number;
} {
  const [charactersPerLine, setCharactersPerLine] = useState(32);
  const [version, setVersion] = useState(0);
  useLayoutEffect(() => {
    const element = column.current;
    if (!element) return;
    const measure = () => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      setCharactersPerLine(Math.max(8, Math.floor(element.clientWidth / size)));
      setVersion((before) => before + 1);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [column]);
  return { charactersPerLine, version };
}
