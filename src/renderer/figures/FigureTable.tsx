/** All figures of a document as a table: each row leads to its sentence, and opens to be looked at closely. */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type { FigureRow } from '../../domain/figures/figuring.ts';
import { FigureRowView } from './FigureRowView.tsx';
import styles from './Figures.module.css';
import { FigureTools } from './FigureTools.tsx';
import { type Column, columns, cutGroups, groupRows, type TableView, wholeTable } from './table-rows.ts';
import { useMoreRows } from './use-more-rows.tsx';

export interface FigureTableProps {
  /** Id of the document: who comes back from a sentence finds the table as it was left. */
  readonly report: string;
  readonly rows: readonly FigureRow[];
  /** The title of the section that a line stands in. */
  readonly sectionOf: (line: string) => string;
  /** The sentence of a figure, with the number in it. */
  readonly sentenceOf: (row: FigureRow) => {
    readonly text: string;
    readonly from: number;
    readonly to: number;
  };
  /** Where its sentence stands, as an address. */
  readonly addressOf: (row: FigureRow) => string;
  /** What the user decided of words. */
  readonly joins: ReadonlyMap<string, FigureJoin>;
  /** Where the figure begins whose row is opened and shown first; null for none. */
  readonly opened: number | null;
  readonly onGo: (row: FigureRow) => void;
  /** What else can be done with the table. */
  readonly children: ReactNode;
}

/** By document: what was shown when a row was followed to its sentence, and where that figure begins. */
const left = new Map<string, { readonly view: TableView; readonly start: number }>();

export function FigureTable(props: FigureTableProps) {
  const { report, rows, sectionOf, opened, onGo } = props;
  const { t } = useTranslation();
  const [before] = useState(() => (opened === null ? (left.get(report) ?? null) : null));
  const [view, setView] = useState(before?.view ?? wholeTable);
  const shownFirst = opened ?? before?.start ?? null;
  const [open, setOpen] = useState<number | null>(opened);
  useEffect(() => setOpen(opened), [opened]);
  const table = useRef<HTMLTableElement>(null);
  const groups = useMemo(
    () => groupRows(rows, view, { sectionOf, withoutIndicator: t('figures.withoutIndicator') }),
    [rows, view, sectionOf, t],
  );
  const found = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const first = useMemo(
    () => groups.flatMap((group) => group.rows).findIndex(({ figure }) => figure.start === shownFirst) + 1,
    [groups, shownFirst],
  );
  const { most, more } = useMoreRows(first, found);
  useEffect(() => {
    if (shownFirst === null) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-figure="${shownFirst}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('a')?.focus({ preventScroll: true });
  }, [shownFirst]);
  const follow = useCallback(
    (row: FigureRow) => {
      left.set(report, { view, start: row.figure.start });
      onGo(row);
    },
    [report, view, onGo],
  );
  const status = useRef<HTMLParagraphElement>(null);
  const focused = useRef<number | null>(null);
  // What was pressed may be gone with its row, when that is grouped anew or not shown any more.
  useLayoutEffect(() => {
    const start = focused.current;
    if (start === null || document.activeElement !== document.body) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-figure="${start}"] [aria-expanded]`);
    (row ?? status.current)?.focus();
  });
  const sortBy = (by: Column) => setView((now) => ({ ...now, order: orderAfter(now.order, by) }));

  return (
    <>
      <FigureTools view={view} onView={setView} />
      <div className={styles['found']}>
        <p ref={status} role="status" tabIndex={-1}>
          {t('figures.found', { count: found, all: rows.length })}
        </p>
        {props.children}
      </div>
      {found === 0 ? (
        <p className={styles['none']}>{t(rows.length === 0 ? 'figures.noFigures' : 'figures.noMatch')}</p>
      ) : (
        <table
          ref={table}
          className={styles['table']}
          onFocus={({ target }) => {
            focused.current = figureOf(target);
          }}
          onBlur={() => {
            focused.current = null;
          }}
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" aria-sort={sortOf(view, column)} data-column={column}>
                  <button type="button" onClick={() => sortBy(column)}>
                    {t(`figures.column.${column}`)}
                    <span aria-hidden className={styles['sort']}>
                      {view.order.by === column ? (view.order.isDown ? '↓' : '↑') : ''}
                    </span>
                  </button>
                </th>
              ))}
              <th scope="col" data-column="more">
                <span className={styles['heard']}>{t('figures.details')}</span>
              </th>
            </tr>
          </thead>
          {cutGroups(groups, most).map((group) => (
            <tbody key={group.key}>
              {group.title === '' ? null : (
                <tr className={styles['group']}>
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    <span lang="zh-CN">{group.title}</span>
                    <small>{t('figures.counted', { count: group.rows.length })}</small>
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <FigureRowView
                  key={row.figure.start}
                  row={row}
                  address={props.addressOf(row)}
                  isOpen={open === row.figure.start}
                  joins={props.joins}
                  sentenceOf={props.sentenceOf}
                  onGo={follow}
                  onOpen={setOpen}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {more}
    </>
  );
}

/** Where the figure begins in whose row or details that stands; null in the head. */
function figureOf(element: Element): number | null {
  const row = element.closest<HTMLElement>('[data-figure], [data-details]');
  const start = row?.dataset['figure'] ?? row?.dataset['details'];
  return start === undefined ? null : Number(start);
}

function orderAfter(before: TableView['order'], by: Column): TableView['order'] {
  return { by, isDown: before.by === by && !before.isDown };
}

function sortOf({ order }: TableView, column: Column): 'ascending' | 'descending' | 'none' {
  if (order.by !== column) return 'none';
  return order.isDown ? 'descending' : 'ascending';
}
