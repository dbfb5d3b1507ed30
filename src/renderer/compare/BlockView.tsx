/** One block of a comparison: drawn while it is near the view, else as high as it was or will be. */
import { ChevronsUpDown } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import type { Translate } from '../i18n/index.ts';
import styles from './BlockView.module.css';
import type { Block } from './blocks.ts';
import type { Fold } from './entries.ts';
import { SideRow, UnifiedRow } from './Row.tsx';
import type { Sheet } from './sheet.ts';
import { useNear } from './use-near.ts';

export interface BlockViewProps {
  readonly sheet: Sheet;
  readonly block: Block;
  /** Drawn wherever it is, to be printed. */
  readonly isPrinted: boolean;
  readonly isFirst: boolean;
  readonly t: Translate;
}

export const BlockView = memo(function BlockView({ sheet, block, isPrinted, isFirst, t }: BlockViewProps) {
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
  if (!isDrawn) {
    const estimate = `calc(${block.lines} * var(--line) + ${block.entries.length} * var(--gap))`;
    const blockSize = height.current === null ? estimate : `${height.current}px`;
    return <div ref={element} data-block={block.from} style={{ blockSize }} />;
  }
  return (
    <div ref={element} data-block={block.from}>
      {block.entries.map((entry) => {
        if (entry.kind === 'fold')
          return <FoldRow key={`fold${entry.from}`} sheet={sheet} fold={entry} t={t} />;
        const [row] = entry.rows;
        return (
          <div key={row} role="presentation">
            {sheet.view === 'side' ? (
              <SideRow sheet={sheet} rows={entry.rows} t={t} />
            ) : (
              <UnifiedRow sheet={sheet} row={row} t={t} />
            )}
            {entry.rows.map((each) => (
              <OpenNotes key={each} sheet={sheet} row={each} />
            ))}
          </div>
        );
      })}
    </div>
  );
});

function FoldRow({ sheet, fold, t }: { readonly sheet: Sheet; readonly fold: Fold; readonly t: Translate }) {
  const { from, to, changes } = fold;
  const notes = [...sheet.notes].reduce(
    (sum, [row, own]) => (row >= from && row < to ? sum + own.length : sum),
    0,
  );
  return (
    <div role="listitem">
      <button
        type="button"
        className={styles['fold']}
        data-fold={from}
        onClick={() => sheet.onOpenFold(fold)}
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

function OpenNotes({ sheet, row }: { readonly sheet: Sheet; readonly row: number }) {
  const notes = sheet.notes.get(row);
  if (!notes || !sheet.openNotes.has(row)) return null;
  return (
    <div role="listitem" className={styles['notes']}>
      {sheet.notesOf(notes)}
    </div>
  );
}
