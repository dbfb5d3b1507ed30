/** The text of a comparison: only what is near the view is drawn, and any row can be gone to. */
import {
  memo,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { BlockView } from './BlockView.tsx';
import { blockOfRow, cutIntoBlocks } from './blocks.ts';
import styles from './ComparedText.module.css';
import type { Entry } from './entries.ts';
import { elementOfRow, restingPlace, rowOfJump, scrollToRow } from './scroll-to-row.ts';
import type { Sheet } from './sheet.ts';
import { NearViewContext, useNearView } from './use-near.ts';

export interface ComparedTextHandle {
  /** Opens the fold that hides it; `isFocused`: it takes the keyboard's focus too. */
  readonly goToRow: (row: number, isFocused: boolean) => void;
  /** Takes the keyboard's focus, to be scrolled by keys. */
  readonly focus: () => void;
  /** To the row or what is folded around it. */
  readonly scrollToRow: (row: number) => void;
  /** The row where a reader's eye begins, or that is being gone to. */
  readonly topRow: () => number;
  readonly isInView: (row: number) => boolean;
}

export interface ComparedTextProps {
  readonly ref: Ref<ComparedTextHandle>;
  readonly sheet: Sheet;
  readonly entries: readonly Entry[];
  /** What the documents are called at the head of their columns. */
  readonly names: { readonly old: string; readonly next: string };
  /** The row to begin with. */
  readonly start: number;
  /** Whether no word differs. */
  readonly isSame: boolean;
  /** Opens the fold that hides a row. */
  readonly onReveal: (row: number) => void;
  /** Which row is at the top, when scrolling has come to rest. */
  readonly onPlace: (row: number) => void;
}

export const ComparedText = memo(function ComparedText(props: ComparedTextProps) {
  const { sheet, entries, start } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const nearView = useNearView(scroller);
  const blocks = useMemo(
    () => cutIntoBlocks(sheet.comparison, entries, sheet.view),
    [sheet.comparison, sheet.view, entries],
  );
  const latest = useRef({ ...props, blocks });
  latest.current = { ...props, blocks };
  const isPrinted = usePrinting();

  const scrollTo = useCallback((row: number, isFocused: boolean) => {
    const blockNow = () => {
      const { blocks: now } = latest.current;
      return now[blockOfRow(now, row)]?.from ?? null;
    };
    if (scroller.current) scrollToRow(scroller.current, row, blockNow, isFocused);
  }, []);
  useImperativeHandle(
    props.ref,
    () => ({
      goToRow: (row, isFocused) => {
        latest.current.onReveal(row);
        scrollTo(row, isFocused);
      },
      focus: () => scroller.current?.focus({ preventScroll: true }),
      scrollToRow: (row) => scrollTo(row, false),
      topRow: () => rowOfJump() ?? (scroller.current ? rowInView(scroller.current) : null) ?? 0,
      isInView: (row) =>
        rowOfJump() === row || (scroller.current !== null && isRowInView(scroller.current, row)),
    }),
    [scrollTo],
  );

  const first = useRef(start);
  useEffect(() => {
    if (first.current > 0) scrollTo(first.current, false);
  }, [scrollTo]);

  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const row = rowInView(root);
        if (row !== null) latest.current.onPlace(row);
      }, restAfter);
    };
    root.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      root.removeEventListener('scroll', onScroll);
    };
  }, []);

  const { view } = sheet;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys.
    <main ref={scroller} className={styles['scroller']} data-view={view} tabIndex={0}>
      <NearViewContext value={nearView}>
        {props.isSame ? <p className={styles['same']}>{t('compare.same')}</p> : null}
        {view === 'side' ? (
          <div className={styles['heads']} aria-hidden>
            <span>{t('compare.oldHead', { name: props.names.old })}</span>
            <span>{t('compare.newHead', { name: props.names.next })}</span>
          </div>
        ) : null}
        <div className={styles['column']} role="list" aria-label={t('compare.text')}>
          {blocks.map((block, at) => (
            <BlockView key={`${view}${block.from}`} block={block} isPrinted={isPrinted} isFirst={at === 0} />
          ))}
        </div>
      </NearViewContext>
    </main>
  );
});

/** In milliseconds: scrolling has come to rest when nothing has moved for so long. */
const restAfter = 150;

/** In CSS pixels from the column's left, where the list of changes does not lie over it. */
const intoColumn = 80;

/** The row where a jump would put it, at the top the first one; while nothing is drawn there, its block's first. */
function rowInView(root: HTMLElement): number | null {
  if (root.scrollTop === 0) return 0;
  const { top, height } = root.getBoundingClientRect();
  const left = root.querySelector('[role="list"]')?.getBoundingClientRect().left ?? 0;
  let block: string | undefined;
  for (const share of [restingPlace + 0.02, 0.4, 0.6, 0.1]) {
    const hit = document.elementFromPoint(left + intoColumn, top + height * share);
    const row = hit?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (row !== undefined) return Number(row);
    block ??= hit?.closest<HTMLElement>('[data-block]')?.dataset['block'];
  }
  return block === undefined ? null : Number(block);
}

function isRowInView(root: HTMLElement, row: number): boolean {
  const box = elementOfRow(root, row)?.getBoundingClientRect();
  const view = root.getBoundingClientRect();
  return box !== undefined && box.bottom > view.top && box.top < view.bottom;
}

/** Paper has no view: all is drawn for it. */
function usePrinting(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinted(true));
    const after = () => setPrinted(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinted;
}
