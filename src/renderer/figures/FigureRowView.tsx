/** One figure: what is measured, how much, of when, and whether it happened or is meant to; opened, its sentence. */
import { ChevronDown, CircleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FigureJoin, joinedWords } from '../../domain/figures/figure-join.ts';
import type { FigureRow } from '../../domain/figures/figuring.ts';
import { sayValue } from '../../domain/figures/say-value.ts';
import { leadsApart } from '../ui/leads-apart.ts';
import styles from './Figures.module.css';
import { flagsOf } from './flags.ts';
import { JoinChoice } from './JoinChoice.tsx';
import { SentenceView } from './SentenceView.tsx';
import { columns } from './table-rows.ts';

export interface FigureRowViewProps {
  readonly row: FigureRow;
  readonly address: string;
  readonly isOpen: boolean;
  readonly joins: ReadonlyMap<string, FigureJoin>;
  readonly sentenceOf: (row: FigureRow) => {
    readonly text: string;
    readonly from: number;
    readonly to: number;
  };
  readonly onGo: (row: FigureRow) => void;
  /** With where the figure begins, or null to close it. */
  readonly onOpen: (start: number | null) => void;
}

export const FigureRowView = memo(function FigureRowView(props: FigureRowViewProps) {
  const { row, isOpen, onGo, onOpen } = props;
  const { t } = useTranslation();
  const { figure, written } = row;
  const name = figure.indicator ?? (figure.subject || t('figures.noSubject'));
  const value = sayValue(figure, written);
  const details = `figure-${figure.start}`;
  return (
    <>
      <tr
        className={styles['row']}
        data-figure={figure.start}
        data-open={isOpen}
        onClick={(event) => {
          if (!(event.target instanceof Element && event.target.closest('a, button'))) onGo(row);
        }}
      >
        <td data-column="subject">
          <a
            href={props.address}
            title={t('figures.toSentence')}
            onClick={(event) => {
              if (leadsApart(event)) return;
              event.preventDefault();
              onGo(row);
            }}
          >
            <span lang="zh-CN">{name}</span>
          </a>
          {figure.indicator !== null && figure.subject !== figure.indicator ? (
            <small lang="zh-CN">{figure.subject}</small>
          ) : null}
          {row.isDecided ? <small>{t('figures.decided')}</small> : null}
        </td>
        <td data-column="value" lang="zh-CN">
          {value}
          <Flags row={row} />
          <small className={styles['below']}>{figure.period ?? t('figures.noPeriod')}</small>
        </td>
        <td data-column="period" lang="zh-CN">
          {figure.period ?? <span className={styles['unsaid']}>{t('figures.noPeriod')}</span>}
        </td>
        <td data-column="role">
          <span className={styles['role']} data-role={figure.role}>
            {t(`figures.role.${figure.role}`)}
          </span>
          {figure.place === null ? null : <small lang="zh-CN">{figure.place}</small>}
        </td>
        <td data-column="line">{figure.line}</td>
        <td data-column="more">
          <button
            type="button"
            className={styles['open']}
            aria-expanded={isOpen}
            aria-controls={details}
            aria-label={t('figures.detailsOf', { name, value })}
            onClick={() => onOpen(isOpen ? null : figure.start)}
          >
            <ChevronDown aria-hidden />
          </button>
        </td>
      </tr>
      {isOpen ? (
        <tr className={styles['details']} id={details} data-details={figure.start}>
          <td colSpan={columns.length + 1}>
            <p>
              <SentenceView {...props.sentenceOf(row)} />
            </p>
            {flagsOf(row).map((flag) => (
              <p key={flag} className={styles['warning']}>
                {t(`figures.flagDetail.${flag}`)}
              </p>
            ))}
            <JoinChoice figure={figure} join={props.joins.get(joinedWords(figure.subject)) ?? null} />
          </td>
        </tr>
      ) : null}
    </>
  );
});

function Flags({ row }: { readonly row: FigureRow }) {
  const { t } = useTranslation();
  return (
    <>
      {flagsOf(row).map((flag) => (
        <span key={flag} className={styles['flag']} title={t(`figures.flagDetail.${flag}`)}>
          <CircleAlert aria-hidden />
          {t(`figures.flag.${flag}`)}
        </span>
      ))}
    </>
  );
}
