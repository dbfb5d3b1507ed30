/** 「去年怎么说」: passages on the task of an item, in the same report and in last year's, each with its score and reason. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  FiguringRefusal,
  LinkedPassage,
  LinkedTask,
  ReportLinks,
} from '../../domain/figures/figuring.ts';
import type { Result } from '../../domain/result.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import styles from './Notes.module.css';
import { placeBeside } from './place-beside.ts';

export interface LinkedTasksProps {
  /** The item. */
  readonly line: string;
  /** Null until they are there. */
  readonly links: Result<ReportLinks, FiguringRefusal> | null;
  /** The item, in the window's coordinates. */
  readonly around: DOMRect;
  readonly onGo: (passage: LinkedPassage) => void;
  readonly onClose: () => void;
}

export function LinkedTasks({ line, links, around, onGo, onClose }: LinkedTasksProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useFocusReturn(box);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('figures.links.title')}
      aria-busy={links === null}
      tabIndex={-1}
      className={styles['note']}
      data-wide
      style={placeBeside(around, 34)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        event.stopPropagation();
      }}
    >
      <h2>{t('figures.links.title')}</h2>
      {links === null ? (
        <p role="status">{t('figures.links.looking')}</p>
      ) : links.ok ? (
        <Links line={line} links={links.value} onGo={onGo} />
      ) : (
        <p role="alert">{t(`figures.refused.${links.error.code}`)}</p>
      )}
      <p className={styles['actions']}>
        <button type="button" onClick={onClose}>
          {t('common.close')}
        </button>
      </p>
    </div>
  );
}

function Links({
  line,
  links,
  onGo,
}: {
  readonly line: string;
  readonly links: ReportLinks;
  readonly onGo: (passage: LinkedPassage) => void;
}) {
  const { t } = useTranslation();
  const { of, within, withLastYear } = links;
  const ofLine = ({ here }: LinkedTask) => here.line === line;
  const here = within.filter(ofLine);
  const before = withLastYear?.links.filter(ofLine) ?? [];
  const year = of.year === null ? '' : `${of.year - 1}`;
  return (
    <>
      <h3>
        {withLastYear
          ? t('figures.links.lastYear', { title: withLastYear.of.title })
          : t('figures.links.last')}
      </h3>
      {before.length > 0 ? (
        <LinkList links={before} onGo={onGo} />
      ) : (
        <p className={styles['none']}>
          {withLastYear
            ? t('figures.links.noneLastYear')
            : of.year === null || of.place === null
              ? t('figures.links.unknown')
              : t('figures.links.noLastYear', { place: of.place, year })}
        </p>
      )}
      <h3>{t('figures.links.within')}</h3>
      {here.length > 0 ? (
        <LinkList links={here} onGo={onGo} />
      ) : (
        <p className={styles['none']}>{t('figures.links.noneWithin')}</p>
      )}
    </>
  );
}

/** Of the score; what is weaker than the last is no link. */
const closeness = [
  [0.34, 'close'],
  [0.24, 'near'],
  [0, 'perhaps'],
] as const;

function LinkList({
  links,
  onGo,
}: {
  readonly links: readonly LinkedTask[];
  readonly onGo: (passage: LinkedPassage) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className={styles['links']}>
      {links.map(({ here, there, score, reason }) => {
        const close = closeness.find(([least]) => score >= least)?.[1] ?? 'perhaps';
        return (
          <li key={`${here.start} ${there.report} ${there.start}`}>
            <p className={styles['said']} lang="zh-CN">
              {there.text}
            </p>
            <p className={styles['why']}>
              <span>{t(there.isReview ? 'figures.links.review' : 'figures.links.plan')}</span>
              <span>{t(`figures.links.${close}`, { percent: Math.round(score * 100) })}</span>
              <span lang="zh-CN">{t('figures.links.reason', { words: reason.join('、') })}</span>
              <button type="button" onClick={() => onGo(there)}>
                {t('figures.links.go', { line: there.line })}
              </button>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
