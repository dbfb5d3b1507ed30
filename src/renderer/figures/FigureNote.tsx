/** Shows beside a number of the text what it says: what is measured, of when, and in which role; with its row in the table. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureRow } from '../../domain/figures/figuring.ts';
import { sayValue } from '../../domain/figures/say-value.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import { flagsOf } from './flags.ts';
import styles from './Notes.module.css';
import { placeBeside } from './place-beside.ts';

export interface FigureNoteProps {
  /** Of the line, in its order. */
  readonly rows: readonly FigureRow[];
  /** Where the figure begins that is looked at. */
  readonly start: number;
  /** The number, in the window's coordinates. */
  readonly around: DOMRect;
  readonly tableAddress: (row: FigureRow) => string;
  readonly targetsAddress: string;
  readonly onChoose: (row: FigureRow) => void;
  readonly onClose: () => void;
}

export function FigureNote(props: FigureNoteProps) {
  const { rows, start, around, onChoose, onClose } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useFocusReturn(box);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const at = rows.findIndex(({ figure }) => figure.start === start);
  const row = rows[at];
  if (!row) return null;
  const { figure, written } = row;
  const name = figure.indicator ?? (figure.subject || t('figures.noSubject'));
  const step = (by: 1 | -1) => {
    const next = rows[(at + by + rows.length) % rows.length];
    if (next) onChoose(next);
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('figures.noteOf', { name })}
      tabIndex={-1}
      className={styles['note']}
      style={placeBeside(around, 24)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'ArrowLeft') step(-1);
        if (event.key === 'ArrowRight') step(1);
        event.stopPropagation();
      }}
    >
      <h2 lang="zh-CN">
        {name}
        <strong>{sayValue(figure, written)}</strong>
      </h2>
      <p lang="zh-CN">
        <span className={styles['fact']}>{figure.period ?? t('figures.noPeriod')}</span>
        <span className={styles['fact']}>{t(`figures.role.${figure.role}`)}</span>
        <span className={styles['fact']}>{t(`figures.kind.${figure.kind}`)}</span>
        {figure.place === null ? null : <span className={styles['fact']}>{figure.place}</span>}
      </p>
      {flagsOf(row).map((flag) => (
        <p key={flag} className={styles['warning']}>
          {t(`figures.flagDetail.${flag}`)}
        </p>
      ))}
      <p className={styles['actions']}>
        <a href={props.tableAddress(row)}>{t('figures.toRow')}</a>
        <a href={props.targetsAddress}>{t('figures.tabs.targets')}</a>
        <button type="button" onClick={onClose}>
          {t('common.close')}
        </button>
      </p>
      {rows.length > 1 ? (
        <p className={styles['steps']}>
          <button type="button" aria-label={t('figures.previousNumber')} onClick={() => step(-1)}>
            <ChevronLeft aria-hidden />
          </button>
          <span role="status">{t('figures.numberOf', { at: at + 1, count: rows.length })}</span>
          <button type="button" aria-label={t('figures.nextNumber')} onClick={() => step(1)}>
            <ChevronRight aria-hidden />
          </button>
        </p>
      ) : null}
    </div>
  );
}
