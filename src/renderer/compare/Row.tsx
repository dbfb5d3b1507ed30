/** One row of a comparison: in one column with its differences marked, or the old and the new words side by side. */
import { MessageSquareText, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ComparedRow } from '../../domain/compare/comparison.ts';
import { shortPlace } from '../../domain/prepare/citation.ts';
import type { Line, Report } from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import { Pieces } from './Pieces.tsx';
import styles from './Row.module.css';
import type { Side } from './row-lines.ts';
import type { Sheet } from './sheet.ts';

export type ShownKind = 'same' | 'changed' | 'added' | 'removed' | 'moved-from' | 'moved-to';

export function shownKind({ kind, moved }: ComparedRow): ShownKind {
  if (moved === null) return kind;
  return kind === 'removed' ? 'moved-from' : 'moved-to';
}

interface RowProps {
  readonly sheet: Sheet;
  readonly row: number;
  readonly t: Translate;
}

export function UnifiedRow({ sheet, row, t }: RowProps) {
  const compared = sheet.comparison.rows[row];
  if (!compared) return null;
  const [report, line] = lineOf(sheet, compared, compared.new === null ? 'old' : 'new');
  const kind = shownKind(compared);
  return (
    <Frame sheet={sheet} row={row} kind={kind} isSide={false}>
      <div className={styles['margin']}>
        <Place report={report} line={line} t={t} />
        <Badge kind={kind} t={t} />
      </div>
      <div className={styles['body']}>
        <Words sheet={sheet} row={row} compared={compared} line={line} side={null} t={t} />
        <Beneath sheet={sheet} row={row} t={t} />
      </div>
    </Frame>
  );
}

export function SideRow({ sheet, rows, t }: Omit<RowProps, 'row'> & { readonly rows: readonly number[] }) {
  const [first = 0, second = null] = rows;
  const compared = sheet.comparison.rows[first];
  if (!compared) return null;
  const kind = shownKind(compared);
  const isOnOld = compared.old !== null && kind !== 'moved-to';
  const isOnNew = compared.new !== null && kind !== 'moved-from';
  return (
    <Frame
      sheet={sheet}
      row={first}
      kind={second === null ? kind : 'changed'}
      isSide
      alsoChange={second === null ? -1 : (sheet.changeOf[second] ?? -1)}
    >
      <SideCell sheet={sheet} row={isOnOld ? first : null} side="old" t={t}>
        {kind === 'moved-to' ? <MovedLink sheet={sheet} row={first} t={t} /> : null}
      </SideCell>
      <SideCell sheet={sheet} row={second ?? (isOnNew ? first : null)} side="new" t={t}>
        {kind === 'moved-from' ? <MovedLink sheet={sheet} row={first} t={t} /> : null}
      </SideCell>
    </Frame>
  );
}

function SideCell(props: {
  readonly sheet: Sheet;
  /** Null where this document has nothing. */
  readonly row: number | null;
  readonly side: Side;
  readonly t: Translate;
  readonly children: ReactNode;
}) {
  const { sheet, row, side, t } = props;
  const compared = row === null ? undefined : sheet.comparison.rows[row];
  if (row === null || !compared) {
    return (
      <div role="group" aria-label={t(`compare.${side}`)} className={styles['lacking']}>
        {props.children ?? <span className={styles['unseen']}>{t('compare.nothingHere')}</span>}
      </div>
    );
  }
  const [report, line] = lineOf(sheet, compared, side);
  const isBeneath = side === 'new' || compared.new === null || compared.kind === 'removed';
  return (
    <div role="group" aria-label={t(`compare.${side}`)} className={styles['cell']} data-cell={row}>
      <div className={styles['margin']}>
        <Place report={report} line={line} t={t} />
        {compared.kind === 'same' && compared.moved === null ? null : (
          <Badge kind={shownKind(compared)} t={t} />
        )}
      </div>
      <div className={styles['body']}>
        <Words sheet={sheet} row={row} compared={compared} line={line} side={side} t={t} />
        {isBeneath ? <Beneath sheet={sheet} row={row} t={t} hasMoveLink={false} /> : null}
      </div>
    </div>
  );
}

/** What a click on the row chooses is chosen by the keys of the page as well. */
function Frame(props: {
  readonly sheet: Sheet;
  readonly row: number;
  readonly kind: ShownKind;
  readonly isSide: boolean;
  readonly alsoChange?: number;
  readonly children: ReactNode;
}) {
  const { sheet, row, kind, isSide, alsoChange = -1 } = props;
  const change = sheet.changeOf[row] ?? -1;
  const isCurrent = sheet.current !== null && (change === sheet.current || alsoChange === sheet.current);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page do the same.
    <div
      role="listitem"
      className={styles['row']}
      data-row={row}
      data-kind={kind}
      data-level={sheet.levels[row] || undefined}
      data-side={isSide}
      data-current={isCurrent}
      aria-current={isCurrent || undefined}
      tabIndex={-1}
      onClick={(event) => {
        if (change < 0 || (event.target instanceof Element && event.target.closest('a, button'))) return;
        if (getSelection()?.isCollapsed !== false) sheet.onChoose(change);
      }}
    >
      {props.children}
    </div>
  );
}

function Words(props: {
  readonly sheet: Sheet;
  readonly row: number;
  readonly compared: ComparedRow;
  readonly line: Line | undefined;
  readonly side: Side | null;
  readonly t: Translate;
}) {
  const { sheet, row, compared, line, side, t } = props;
  const level = sheet.levels[row] ?? 0;
  const isMoved = shownKind(compared) === 'moved-from';
  const heading =
    level > 0 || line?.role === 'title'
      ? { role: 'heading', 'aria-level': Math.min(6, (level || 1) + 1) }
      : {};
  return (
    <p className={styles['words']} data-role={line?.role} {...heading}>
      {line?.marks.some(({ kind, to }) => kind === 'gap' && to === 0) ? <Gap t={t} /> : null}
      <Pieces
        pieces={compared.pieces}
        side={side}
        isMoved={isMoved}
        isNumberOnly={sheet.isNumberOnly}
        t={t}
      />
      {line?.marks.some(({ kind, to }) => kind === 'gap' && to > 0) ? <Gap t={t} /> : null}
    </p>
  );
}

/** What looks removed or added may only be lacking in the source. */
function Gap({ t }: { readonly t: Translate }) {
  return <span className={styles['gap']}>{t('reader.gap')}</span>;
}

function Place({
  report,
  line,
  t,
}: {
  readonly report: Report;
  readonly line: Line | undefined;
  readonly t: Translate;
}) {
  if (!line || line.role === 'caption') return null;
  const name = line.role === 'title' ? t('reader.titleShort') : line.id;
  return (
    <a
      className={styles['number']}
      href={`#/read/${report.id}/${line.id}`}
      title={t('compare.read', { place: name, name: report.name })}
    >
      {name}
    </a>
  );
}

function Badge({ kind, t }: { readonly kind: ShownKind; readonly t: Translate }) {
  if (kind === 'same') return null;
  const name = kind === 'moved-from' || kind === 'moved-to' ? 'moved' : kind;
  return (
    <span className={styles['badge']} data-kind={name}>
      <span aria-hidden>{t(`compare.short.${name}`)}</span>
      <span className={styles['unseen']}>{t(`compare.kind.${name}`)}</span>
    </span>
  );
}

/** The way to the other place of moved words, the notes of the row, and the way to make one. */
function Beneath({ sheet, row, t, hasMoveLink = true }: RowProps & { readonly hasMoveLink?: boolean }) {
  const compared = sheet.comparison.rows[row];
  const change = sheet.changeOf[row] ?? -1;
  const notes = sheet.notes.get(row) ?? [];
  const isOpen = sheet.openNotes.has(row);
  const isWriting = sheet.current === change && sheet.comparison.changes[change]?.row === row;
  const isMoved = compared?.moved !== null;
  if (!(isMoved && hasMoveLink) && notes.length === 0 && !isWriting) return null;
  return (
    <div className={styles['beneath']}>
      {isMoved && hasMoveLink ? <MovedLink sheet={sheet} row={row} t={t} /> : null}
      {notes.length > 0 ? (
        <button
          type="button"
          className={styles['action']}
          aria-expanded={isOpen}
          onClick={() => sheet.onToggleNotes(row)}
        >
          <MessageSquareText aria-hidden />
          {t('compare.notes', { count: notes.length })}
        </button>
      ) : null}
      {isWriting ? (
        <button type="button" className={styles['action']} onClick={() => sheet.onWrite(change)}>
          <PencilLine aria-hidden />
          {t('bar.note')}
        </button>
      ) : null}
    </div>
  );
}

function MovedLink({ sheet, row, t }: RowProps) {
  const compared = sheet.comparison.rows[row];
  const other = compared?.moved ?? null;
  const otherRow = other === null ? undefined : sheet.comparison.rows[other];
  if (!compared || other === null || !otherRow) return null;
  const isFrom = shownKind(compared) === 'moved-from';
  const [, line] = lineOf(sheet, otherRow, isFrom ? 'new' : 'old');
  const place = line ? shortPlace(line.id) : '';
  return (
    <a className={styles['moved']} href={sheet.addressOf(other)}>
      {t(isFrom ? 'compare.movedTo' : 'compare.movedFrom', { place })}
    </a>
  );
}

function lineOf(
  { old, next }: Sheet,
  compared: ComparedRow,
  side: Side,
): readonly [Report, Line | undefined] {
  const report = side === 'old' ? old : next;
  return [report, report.lines[compared[side] ?? -1]];
}
