/** A strip beside the scrollbar with a mark for each match, where it stands in the whole text. */
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { chunkReport } from '../../domain/report/chunks.ts';
import type { Report } from '../../domain/report/report.ts';
import styles from './FindMarks.module.css';
import { markRuns, markTops, nearestMark, type Stretch } from './find-marks.ts';
import type { FoundInText } from './found-in-text.ts';
import type { ReaderHandle } from './Reader.tsx';

export interface FindMarksProps {
  readonly report: Report;
  readonly reader: RefObject<ReaderHandle | null>;
  readonly found: FoundInText;
  readonly current: number;
  readonly onShow: (match: number) => void;
}

interface Strip {
  readonly height: number;
  /** Room that the scrollbar takes. */
  readonly scrollbar: number;
  readonly stretches: readonly Stretch[];
}

const width = 12;

export function FindMarks({ report, reader, found, current, onShow }: FindMarksProps) {
  const strip = useStrip(report, reader);
  const tops = useMemo(() => markTops(found, strip?.stretches ?? []), [found, strip]);
  const path = useMemo(
    () =>
      markRuns(tops)
        .map(([from, to]) => `M3 ${from}H${width}V${to}H3Z`)
        .join(''),
    [tops],
  );
  if (!strip || found.count === 0) return null;
  return (
    <svg
      className={styles['strip']}
      aria-hidden
      width={width}
      height={strip.height}
      style={{ insetInlineEnd: strip.scrollbar }}
      onClick={(event) => {
        const { top } = event.currentTarget.getBoundingClientRect();
        const match = nearestMark(tops, event.clientY - top);
        if (match >= 0) onShow(match);
      }}
    >
      <path className={styles['marks']} d={path} />
      <rect className={styles['current']} x="1" y={(tops[current] ?? 0) - 1} width={width - 2} height="5" />
    </svg>
  );
}

/** Measured anew, but not in every frame, while the text around it takes its height. */
function useStrip(report: Report, reader: RefObject<ReaderHandle | null>): Strip | null {
  const chunks = useMemo(() => chunkReport(report), [report]);
  const [strip, setStrip] = useState<Strip | null>(null);
  useEffect(() => {
    const scroller = reader.current?.scroller;
    const column = scroller?.querySelector('article');
    if (!scroller || !column) return;
    const offsetOf = (line: number) => report.lines[line]?.start ?? Number.POSITIVE_INFINITY;
    const measure = () => {
      const scale = scroller.clientHeight / scroller.scrollHeight;
      const top = scroller.getBoundingClientRect().top - scroller.scrollTop;
      const stretches: Stretch[] = [];
      for (const element of column.querySelectorAll<HTMLElement>('[data-chunk]')) {
        const chunk = chunks[Number(element.dataset['chunk'])];
        const box = element.getBoundingClientRect();
        if (!chunk || chunk.first === chunk.end) continue;
        stretches.push({
          from: offsetOf(chunk.first),
          to: offsetOf(chunk.end - 1) + (report.lines[chunk.end - 1]?.text.length ?? 0),
          top: (box.top - top) * scale,
          bottom: (box.bottom - top) * scale,
        });
      }
      setStrip({
        height: scroller.clientHeight,
        scrollbar: scroller.offsetWidth - scroller.clientWidth,
        stretches,
      });
    };
    let timer = 0;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(measure, 150);
    });
    measure();
    observer.observe(column);
    observer.observe(scroller);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [report, chunks, reader]);
  return strip;
}
