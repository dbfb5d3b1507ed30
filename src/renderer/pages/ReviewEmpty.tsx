/** What stands in the review where nothing is listed: why, and what to do next. */
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewFilter } from '../../domain/versions/review.ts';
import { Button } from '../ui/Button.tsx';
import styles from '../versions/Review.module.css';

export interface ReviewEmptyProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly filter: ReviewFilter;
  /** Whether anything was carried at all. */
  readonly isAnything: boolean;
  /** Whether there is a version before it. */
  readonly isVersion: boolean;
  /** How many of that version's notes and bookmarks were never compared. */
  readonly missed: number;
  readonly isComparing: boolean;
  readonly document: string;
  readonly onAgain: () => void;
  readonly onFilter: (filter: ReviewFilter) => void;
}

export function ReviewEmpty(props: ReviewEmptyProps) {
  const { t } = useTranslation();
  const { missed } = props;
  const kind = emptyKind(props);
  return (
    <section className={styles['empty']}>
      <h2 ref={props.heading} tabIndex={-1}>
        {t(`review.empty.${kind}`, { count: missed })}
      </h2>
      <p>{t(`review.emptyNext.${kind}`)}</p>
      <div className={styles['ways']}>
        {kind === 'nothing' || kind === 'missed' ? (
          <Button isPrimary disabled={props.isComparing} onClick={props.onAgain}>
            {t('review.again')}
          </Button>
        ) : null}
        {kind === 'by-itself' || kind === 'decided' ? (
          <Button isPrimary onClick={() => props.onFilter('waiting')}>
            {t('review.filters.waiting')}
          </Button>
        ) : null}
        {kind === 'waiting' ? (
          <Button isPrimary onClick={() => (location.hash = `#/read/${props.document}`)}>
            {t('review.read')}
          </Button>
        ) : null}
        <Button onClick={() => (location.hash = '#/')}>{t('common.back')}</Button>
      </div>
    </section>
  );
}

/** Nothing is called done while a note was never looked at. */
export function emptyKind(
  given: Pick<ReviewEmptyProps, 'filter' | 'isAnything' | 'isVersion' | 'missed'>,
): ReviewFilter | 'nothing' | 'missed' | 'first' {
  if (!given.isAnything) return given.isVersion ? 'nothing' : 'first';
  return given.filter === 'waiting' && given.missed > 0 ? 'missed' : given.filter;
}
