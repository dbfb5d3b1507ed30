/** One row of a comparison: in one column with its differences marked, or the old and the new words side by side. */
import { MessageSquareText, PencilLine } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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

/** What is known of a row beside its words. */
export interface RowMarks {
  readonly isCurrent: boolean;
  readonly notes: number;
  readonly areNotesOpen: boolean;
}

interface RowProps {
  readonly sheet: Sheet;
  readonly row: number;
  readonly marks: RowMarks;
}

export const UnifiedRow = memo(function UnifiedRow({ sheet, row, marks }: RowProps) {
  const { t } = useTranslation();
  const compared = sheet.comparison.rows[row];
  if (!compared) return null;
  const side = compared.new === null ? 'old' : 'new';
  const kind = shownKind(compared);
  return (
    <Frame sheet={sheet} row={row} kind={kind} isSide={false} isCurrent={marks.isCurrent}>
      <Margin sheet={sheet} compared={compared} side={side} t={t} />
      <Words sheet={sheet} row={row} compared={compared} side={null} t={t} />
      <Beneath sheet={sheet} row={row} marks={marks} t={t} hasMoveLink />
    </Frame>
  );
}, hasSameMarks);

interface SideRowProps extends RowProps {
  /** The added row that stands beside this removed one. */
  readonly other: number | null;
  readonly otherMarks: RowMarks | null;
}

export const SideRow = memo(function SideRow(props: SideRowProps) {
  const { sheet, row, marks, other, otherMarks } = props;
  const { t } = useTranslation();
  const compared = sheet.comparison.rows[row];
  if (!compared) return null;
  const kind = shownKind(compared);
  const isOnOld = compared.old !== null && kind !== 'moved-to';
  const isOnNew = compared.new !== null && kind !== 'moved-from';
  const onNew = other ?? (isOnNew ? row : null);
  return (
    <Frame
      sheet={sheet}
      row={row}
      kind={other === null ? kind : 'changed'}
      isSide
      isCurrent={marks.isCurrent || otherMarks?.isCurrent === true}
    >
      <SideCell
        sheet={sheet}
        row={isOnOld ? row : null}
        marks={isOnNew ? null : marks}
        side="old"
        t={t}
        instead={kind === 'moved-to' ? <MovedLink sheet={sheet} row={row} t={t} /> : null}
      />
      <SideCell
        sheet={sheet}
        row={onNew}
        marks={otherMarks ?? marks}
        side="new"
        t={t}
        instead={kind === 'moved-from' ? <MovedLink sheet={sheet} row={row} t={t} /> : null}
      />
    </Frame>
  );
}, hasSameMarks);

/** Marks are made anew each time; a row is drawn anew only when they say something else. */
function hasSameMarks(one: RowProps | SideRowProps, other: RowProps | SideRowProps): boolean {
  return one.sheet === other.sheet && one.row === other.row && keyOfMarks(one) === keyOfMarks(other);
}

function keyOfMarks(props: RowProps | SideRowProps): string {
  const all = [props.marks, 'otherMarks' in props ? props.otherMarks : null];
  return all.map((marks) => `${marks?.isCurrent} ${marks?.notes} ${marks?.areNotesOpen}`).join();
}

function SideCell(props: {
  readonly sheet: Sheet;
  /** Null where this document has nothing. */
  readonly row: number | null;
  /** Null where they are told of in the other cell. */
  readonly marks: RowMarks | null;
  readonly side: Side;
  readonly t: Translate;
  /** What is said where this document has nothing. */
  readonly instead: ReactNode;
}) {
  const { sheet, row, marks, side, t } = props;
  const compared = row === null ? undefined : sheet.comparison.rows[row];
  if (row === null || !compared) {
    return (
      <div role="group" aria-label={t(`compare.${side}`)} className={styles['lacking']}>
        {props.instead ?? <span className={styles['unseen']}>{t('compare.nothingHere')}</span>}
      </div>
    );
  }
  return (
    <div role="group" aria-label={t(`compare.${side}`)} className={styles['cell']} data-cell={row}>
      <Margin sheet={sheet} compared={compared} side={side} t={t} />
      <Words sheet={sheet} row={row} compared={compared} side={side} t={t} />
      {marks ? <Beneath sheet={sheet} row={row} marks={marks} t={t} hasMoveLink={false} /> : null}
    </div>
  );
}

/** What a click on the row chooses is chosen by the keys of the page as well. */
function Frame(props: {
  readonly sheet: Sheet;
  readonly row: number;
  readonly kind: ShownKind;
  readonly isSide: boolean;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}) {
  const { sheet, row, kind, isSide, isCurrent } = props;
  const change = sheet.changeOf[row] ?? -1;
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
  readonly side: Side | null;
  readonly t: Translate;
}) {
  const { sheet, row, compared, side, t } = props;
  const [, line] = lineOf(sheet, compared, side ?? (compared.new === null ? 'old' : 'new'));
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

/** The number of the line, by which it is read in its document, and what became of it. */
function Margin(props: {
  readonly sheet: Sheet;
  readonly compared: ComparedRow;
  readonly side: Side;
  readonly t: Translate;
}) {
  const { sheet, compared, side, t } = props;
  const [report, line] = lineOf(sheet, compared, side);
  const kind = shownKind(compared);
  const badge = kind === 'moved-from' || kind === 'moved-to' ? 'moved' : kind;
  const name = line?.role === 'title' ? t('reader.titleShort') : line?.id;
  return (
    <div className={styles['margin']}>
      {line && line.role !== 'caption' ? (
        <a
          className={styles['number']}
          href={`#/read/${report.id}/${line.id}`}
          title={t('compare.read', { place: name ?? '', name: report.name })}
        >
          {name}
        </a>
      ) : null}
      {badge === 'same' ? null : (
        <span className={styles['badge']} data-kind={badge}>
          <span aria-hidden>{t(`compare.short.${badge}`)}</span>
          <span className={styles['unseen']}>{t(`compare.kind.${badge}`)}</span>
        </span>
      )}
    </div>
  );
}

/** The way to the other place of moved words, the notes of the row, and the way to make one. */
function Beneath(props: RowProps & { readonly hasMoveLink: boolean; readonly t: Translate }) {
  const { sheet, row, marks, t } = props;
  const change = sheet.changeOf[row] ?? -1;
  const hasMoveLink = props.hasMoveLink && sheet.comparison.rows[row]?.moved !== null;
  const isWriting = marks.isCurrent && sheet.comparison.changes[change]?.row === row;
  if (!hasMoveLink && marks.notes === 0 && !isWriting) return null;
  return (
    <div className={styles['beneath']}>
      {hasMoveLink ? <MovedLink sheet={sheet} row={row} t={t} /> : null}
      {marks.notes > 0 ? (
        <button
          type="button"
          className={styles['action']}
          aria-expanded={marks.areNotesOpen}
          onClick={() => sheet.onToggleNotes(row)}
        >
          <MessageSquareText aria-hidden />
          {t('compare.notes', { count: marks.notes })}
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

function MovedLink(props: { readonly sheet: Sheet; readonly row: number; readonly t: Translate }) {
  const { sheet, row, t } = props;
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
