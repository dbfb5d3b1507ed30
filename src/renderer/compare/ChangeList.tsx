/** The changes one below the other, each in a few words; only those in view are drawn. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedRow, Comparison } from '../../domain/compare/comparison.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import styles from './ChangeList.module.css';
import { excerptOf } from './excerpt.ts';
import { Pieces } from './Pieces.tsx';

export interface ChangeListProps {
  readonly comparison: Comparison;
  readonly old: Report;
  readonly next: Report;
  /** Indices of the changes that are listed. */
  readonly kept: readonly number[];
  readonly current: number | null;
  readonly isNumberOnly: boolean;
  readonly onGo: (change: number) => void;
}

/** Of each, in rem; as the style sheet has it. */
const height = 5.5;
/** Drawn above and below the view. */
const spare = 6;

export function ChangeList({ comparison, old, next, kept, current, isNumberOnly, onGo }: ChangeListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [reached, setReached] = useState(0);
  const isToFocus = useRef(false);
  const itemHeight = height * remInPixels();
  const currentAt = current === null ? -1 : kept.indexOf(current);
  const stop = Math.min(reached, kept.length - 1);

  const bringIntoView = (at: number) => {
    const { current: scroller } = list;
    if (!scroller || at < 0) return;
    const top = at * itemHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top - itemHeight / 2;
    else if (top + itemHeight > scroller.scrollTop + scroller.clientHeight) {
      scroller.scrollTop = top + itemHeight * 1.5 - scroller.clientHeight;
    }
  };
  const follow = useRef(bringIntoView);
  follow.current = bringIntoView;
  useLayoutEffect(() => {
    follow.current(currentAt);
    if (currentAt >= 0) setReached(currentAt);
  }, [currentAt]);
  useEffect(() => {
    if (!isToFocus.current) return;
    isToFocus.current = false;
    list.current?.querySelector<HTMLElement>(`[data-at="${stop}"]`)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const { current: scroller } = list;
    if (!scroller) return;
    const measure = () => setView({ top: scroller.scrollTop, height: scroller.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: kept.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(kept.length - 1, wanted));
    isToFocus.current = true;
    bringIntoView(at);
    setReached(at);
    setView((before) => ({ ...before, top: list.current?.scrollTop ?? 0 }));
  };

  const from = Math.max(0, Math.floor(view.top / itemHeight) - spare);
  const to = Math.min(kept.length, Math.ceil((view.top + view.height) / itemHeight) + spare);
  // What Tab stops at is always there.
  const drawn = kept.slice(from, to).map((change, index) => [from + index, change] as const);
  const reachedChange = kept[stop];
  if ((stop < from || stop >= to) && reachedChange !== undefined) drawn.push([stop, reachedChange]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it.
    <div ref={list} className={styles['list']} onKeyDown={onKeyDown}>
      <ol style={{ blockSize: `${kept.length * height}rem` }}>
        {drawn.map(([at, change]) => {
          const row = comparison.rows[comparison.changes[change]?.row ?? -1];
          return row ? (
            <li
              key={change}
              style={{ insetBlockStart: `${at * height}rem` }}
              aria-posinset={at + 1}
              aria-setsize={kept.length}
            >
              <button
                type="button"
                data-at={at}
                tabIndex={at === stop ? 0 : -1}
                aria-current={change === current}
                onClick={() => onGo(change)}
              >
                <span className={styles['head']}>
                  <span className={styles['badge']} data-kind={comparison.changes[change]?.kind}>
                    {t(`compare.kind.${comparison.changes[change]?.kind ?? 'changed'}`)}
                  </span>
                  <span className={styles['place']}>{placeOf(row, old, next)}</span>
                  {comparison.changes[change]?.isNumber ? (
                    <span className={styles['number']}>{t('compare.number')}</span>
                  ) : null}
                </span>
                <span className={styles['words']}>
                  <Pieces
                    pieces={excerptOf(row, isNumberOnly)}
                    side={null}
                    isNumberOnly={isNumberOnly}
                    isMoved={row.moved !== null && row.kind === 'removed'}
                    t={t}
                  />
                </span>
              </button>
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
}

function placeOf(row: ComparedRow, old: Report, next: Report): string {
  const line = row.new === null ? old.lines[row.old ?? -1] : next.lines[row.new];
  return line ? shortPlace(line.id) : '';
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
