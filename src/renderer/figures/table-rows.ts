/** The rows of a document's table as they are looked at: filtered, put in order, and grouped. */
import type { FigureKind, FigureRole } from '../../domain/figures/figure.ts';
import type { FigureRow } from '../../domain/figures/figuring.ts';
import { nameOfMeasured } from '../../domain/figures/indicators.ts';
import { measureOf } from '../../domain/figures/units.ts';

export const arrangements = ['chapter', 'indicator', 'none'] as const;
export type Arrangement = (typeof arrangements)[number];

export const columns = ['subject', 'value', 'period', 'role', 'line'] as const;
export type Column = (typeof columns)[number];

export interface TableView {
  /** Words that a row must have, parted by spaces. */
  readonly typed: string;
  readonly role: FigureRole | null;
  readonly kind: FigureKind | null;
  readonly isOnlyDoubtful: boolean;
  readonly arrangement: Arrangement;
  /** Within the groups. */
  readonly order: { readonly by: Column; readonly isDown: boolean };
}

export const wholeTable: TableView = {
  typed: '',
  role: null,
  kind: null,
  isOnlyDoubtful: false,
  arrangement: 'chapter',
  order: { by: 'line', isDown: false },
};

export interface RowGroup {
  readonly key: string;
  /** Empty where there is only one. */
  readonly title: string;
  readonly rows: readonly FigureRow[];
}

export interface RowWords {
  /** The title of the section that a line stands in. */
  readonly sectionOf: (line: string) => string;
  /** Of the figures that no indicator has. */
  readonly withoutIndicator: string;
}

export function isDoubtfulRow(row: FigureRow): boolean {
  return row.figure.isDoubtful || row.isContradicted || row.isOutOfScale || row.isMisread;
}

/** By key, in the order in which they are shown. */
export function groupRows(rows: readonly FigureRow[], view: TableView, words: RowWords): RowGroup[] {
  const found = rows.filter((row) => isShown(row, view));
  const shown = found.sort(comparisonOf(view.order, found));
  if (view.arrangement === 'none') {
    return shown.length === 0 ? [] : [{ key: 'all', title: '', rows: shown }];
  }
  const titleOf = (row: FigureRow) =>
    view.arrangement === 'chapter'
      ? words.sectionOf(row.figure.line)
      : (row.figure.indicator ?? words.withoutIndicator);
  const groups = new Map<string, FigureRow[]>();
  // Groups stand in the order of the text, whatever the order within them.
  for (const row of rows) groups.set(titleOf(row), []);
  for (const row of shown) groups.get(titleOf(row))?.push(row);
  const filled = [...groups].flatMap(([title, own]) =>
    own.length > 0 ? [{ key: title, title, rows: own }] : [],
  );
  // What belongs to no indicator comes last.
  return filled.sort(
    (one, other) =>
      Number(one.title === words.withoutIndicator) - Number(other.title === words.withoutIndicator),
  );
}

/** The first `most` rows, with their groups. */
export function cutGroups(groups: readonly RowGroup[], most: number): RowGroup[] {
  const cut: RowGroup[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    cut.push(group.rows.length > left ? { ...group, rows: group.rows.slice(0, left) } : group);
    left -= group.rows.length;
  }
  return cut;
}

function isShown(row: FigureRow, { typed, role, kind, isOnlyDoubtful }: TableView): boolean {
  const { figure } = row;
  if (role !== null && figure.role !== role) return false;
  if (kind !== null && figure.kind !== kind) return false;
  if (isOnlyDoubtful && !isDoubtfulRow(row)) return false;
  const wanted = plain(typed).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return true;
  const own = plain(
    [figure.subject, figure.indicator, row.written, figure.period, figure.place, figure.line].join(' '),
  );
  return wanted.every((word) => own.includes(word));
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

const keys: Readonly<Record<Column, (row: FigureRow) => string | number>> = {
  subject: ({ figure }) => nameOfMeasured(figure),
  value: ({ figure }) => measureOf(figure.value, figure.unit).value,
  period: ({ figure }) => figure.period ?? '',
  role: ({ figure }) => ['outcome', 'target', 'plan', 'reference'].indexOf(figure.role),
  line: ({ figure }) => figure.start,
};

/** Rows that are alike stay in reading order. Words are compared once each: collating takes long, and most stand often. */
function comparisonOf({ by, isDown }: TableView['order'], rows: readonly FigureRow[]) {
  const keyOf = keys[by];
  const words = new Set(rows.map(keyOf).filter((key) => typeof key === 'string'));
  const ranks = new Map([...words].sort(collator.compare).map((word, rank) => [word, rank]));
  const rankOf = (row: FigureRow) => {
    const key = keyOf(row);
    return typeof key === 'number' ? key : (ranks.get(key) ?? 0);
  };
  const ordered = new Map(rows.map((row) => [row, rankOf(row)]));
  return (one: FigureRow, other: FigureRow): number => {
    const order = (ordered.get(one) ?? 0) - (ordered.get(other) ?? 0);
    return (isDown ? -order : order) || one.figure.start - other.figure.start;
  };
}
