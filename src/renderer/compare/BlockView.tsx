/** One block of a comparison: drawn while it is near the view, else as high as it was or will be. */
import { ChevronsUpDown } from 'lucide-react';
import { memo, useContext, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './BlockView.module.css';
import type { Block } from './blocks.ts';
import type { Fold } from './entries.ts';
import { SideRow, UnifiedRow } from './Row.tsx';
import { SheetContext } from './sheet.ts';
import { useNear } from './use-near.ts';

export interface BlockViewProps {
  readonly block: Block;
  /** Drawn wherever it is, to be printed. */
  readonly isPrinted: boolean;
  readonly isFirst: boolean;
}

export const BlockView = memo(function BlockView({ block, isPrinted, isFirst }: BlockViewProps) {
  const element = useRef<HTMLDivElement>(null);
  const isDrawn = useNear(element, isFirst) || isPrinted;
  const height = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (!isDrawn) return;
    const drawn = element.current;
    return () => {
      height.current = drawn?.offsetHeight ?? null;
    };
  }, [isDrawn]);
  const estimate = `calc(${block.lines} * var(--line) + ${block.entries.length} * var(--gap))`;
  const blockSize = height.current === null ? estimate : `${height.current}px`;
  return (
    <div ref={element} data-block={block.from} {...(isDrawn ? {} : { style: { blockSize } })}>
      {isDrawn ? <DrawnBlock block={block} /> : null}
    </div>
  );
});

function DrawnBlock({ block }: { readonly block: Block }) {
  const context = useContext(SheetContext);
  if (!context) return null;
  const { sheet, marks } = context;
  const marksOf = (row: number) => ({
    isCurrent: marks.current !== null && sheet.changeOf[row] === marks.current,
    notes: marks.notes.get(row)?.length ?? 0,
    areNotesOpen: marks.openNotes.has(row),
  });
  return block.entries.map((entry) => {
    if (entry.kind === 'fold') return <FoldRow key={`fold${entry.from}`} fold={entry} />;
    const [row, other = null] = entry.rows;
    return (
      <div key={row} role="presentation">
        {sheet.view === 'side' ? (
          <SideRow
            sheet={sheet}
            row={row}
            marks={marksOf(row)}
            other={other}
            otherMarks={other === null ? null : marksOf(other)}
          />
        ) : (
          <UnifiedRow sheet={sheet} row={row} marks={marksOf(row)} />
        )}
        {entry.rows.map((each) => (
          <OpenNotes key={each} row={each} />
        ))}
      </div>
    );
  });
}

function FoldRow({ fold }: { readonly fold: Fold }) {
  const { t } = useTranslation();
  const context = useContext(SheetContext);
  const { from, to, changes } = fold;
  const notes = [...(context?.marks.notes ?? [])].reduce(
    (sum, [row, own]) => (row >= from && row < to ? sum + own.length : sum),
    0,
  );
  return (
    <div role="listitem">
      <button
        type="button"
        className={styles['fold']}
        data-fold={from}
        onClick={({ currentTarget }) => {
          const list = currentTarget.closest('[role="list"]');
          context?.sheet.onOpenFold(fold);
          if (list) focusRowOnceDrawn(list, from, mostFrames);
        }}
      >
        <ChevronsUpDown aria-hidden />
        {changes === 0
          ? t('compare.fold', { count: to - from })
          : t('compare.foldWithChanges', { count: to - from, changes })}
        {notes > 0 ? <small>{t('compare.notes', { count: notes })}</small> : null}
      </button>
    </div>
  );
}

const mostFrames = 60;

/** The button that had the focus is gone: the first row of what it hid takes it. */
function focusRowOnceDrawn(list: Element, row: number, frames: number): void {
  const found = list.querySelector<HTMLElement>(`[data-row="${row}"]`);
  if (found) found.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusRowOnceDrawn(list, row, frames - 1));
}

function OpenNotes({ row }: { readonly row: number }) {
  const marks = useContext(SheetContext)?.marks;
  const notes = marks?.notes.get(row);
  if (!notes || !marks?.openNotes.has(row)) return null;
  return (
    <div role="listitem" className={styles['notes']}>
      {marks.notesOf(notes)}
    </div>
  );
}
