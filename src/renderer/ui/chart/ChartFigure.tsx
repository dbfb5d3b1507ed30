/** A chart on the page: each point can be pointed at, reached by keys, and leads to its sentence. */
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { type Chart, type ChartPoint, nameOfPoint } from '../../../domain/figures/chart.ts';
import { linesOfChart, sayDoubts, sentenceOfPoint } from '../../../domain/figures/chart-rows.ts';
import styles from './ChartFigure.module.css';
import { drawOnScreen } from './draw-on-screen.ts';
import { linkMarks, markCurrent } from './link-marks.ts';
import type { ChartWords } from './look.ts';

export interface ChartFigureProps {
  readonly chart: Chart;
  /** One of many is small and leads nowhere itself. */
  readonly isSmall?: boolean;
  /** Is looked at only: its points lead nowhere. */
  readonly isStill?: boolean;
  /** A point has the focus or the pointer; its index. */
  readonly onPoint?: (point: number) => void;
  /** A point is about to lead to its sentence. */
  readonly onJump?: (point: ChartPoint) => void;
  /** Leads there in place of the address. */
  readonly onGo?: (point: ChartPoint) => void;
}

export function ChartFigure({
  chart,
  isSmall = false,
  isStill = isSmall,
  onPoint,
  onJump,
  onGo,
}: ChartFigureProps) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const current = useRef<number | null>(null);
  const width = useWidth(host);
  const say = useSayPoint(chart);
  const words = useMemo(
    (): ChartWords => ({
      outcome: t('charts.roles.outcome'),
      target: t('charts.roles.target'),
      missing: t('charts.missing'),
    }),
    [t],
  );

  useLayoutEffect(() => {
    const element = host.current;
    if (!element || width === 0 || chart.points.length === 0) return;
    const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
    const drawing = drawOnScreen(chart, words, { width, fontSize, isSmall });
    if (!drawing) {
      // Beside a small one its latest values stand as words already.
      element.replaceChildren(...(isSmall ? [] : linesOfChart(chart).map(paragraph)));
      return;
    }
    const { svg } = drawing;
    if (isStill) {
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', `${chart.title}：${linesOfChart(chart).join('；')}`);
      element.replaceChildren(svg);
      return;
    }
    const last = chart.points.length - 1;
    const hadFocus = element.contains(document.activeElement);
    current.current = Math.min(current.current ?? last, last);
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', t('charts.figure', { title: chart.title }));
    linkMarks(drawing, chart.points, say, styles['hit'] ?? '');
    markCurrent(svg, current.current);
    element.replaceChildren(svg);
    if (hadFocus) linkOf(svg, current.current)?.focus({ preventScroll: true });
  }, [chart, width, isSmall, isStill, words, say, t]);

  const indexUnder = (target: EventTarget) => {
    const link = target instanceof Element ? target.closest('[data-point]') : null;
    return link ? Number(link.getAttribute('data-point')) : null;
  };
  const point = (target: EventTarget) => {
    const index = indexUnder(target);
    if (index === null) return;
    current.current = index;
    if (host.current) markCurrent(host.current, index);
    onPoint?.(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event, current.current ?? 0, chart.points.length);
    if (next === null || !host.current || indexUnder(event.target) === null) return;
    event.preventDefault();
    linkOf(host.current, next)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is focused and pointed at are the links within.
    <div
      ref={host}
      className={styles['figure']}
      data-small={isSmall}
      data-chart={chart.shape}
      onFocus={({ target }) => point(target)}
      onPointerOver={({ target }) => point(target)}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const own = chart.points[indexUnder(event.target) ?? -1];
        if (!own) return;
        onJump?.(own);
        leadTo(event, own, onGo);
      }}
    />
  );
}

/** As asked for; with a modifier the address leads to another window, as everywhere. */
export function leadTo(
  event: MouseEvent,
  point: ChartPoint,
  onGo: ((point: ChartPoint) => void) | undefined,
): void {
  if (!onGo || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  onGo(point);
}

/** What a screen reader says of a point: all that others see. */
function useSayPoint({ shape }: Chart): (point: ChartPoint) => string {
  const { t } = useTranslation();
  return useCallback(
    (point: ChartPoint) => {
      const role = t(`charts.roles.${point.role}`);
      const said = t('charts.point', { name: nameOfPoint({ shape }, point), role, said: point.said });
      const from = point.source ? t('charts.from', { citation: point.source.citation }) : '';
      return [said, sayDoubts(point), from, sentenceOfPoint(point)].filter((words) => words !== '').join(' ');
    },
    [shape, t],
  );
}

/** In CSS pixels; 0 until it is known. */
function useWidth(host: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return width;
}

function paragraph(words: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}

function linkOf(within: Element, point: number): SVGElement | null {
  return within.querySelector<SVGElement>(`[data-point="${point}"]`);
}

/** Null for keys that are none of the chart's. */
function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number, count: number): number | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, at - 1);
  return null;
}
