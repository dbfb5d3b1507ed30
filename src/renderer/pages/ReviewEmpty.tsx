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
  readonly isComparing: boolean;
  readonly document: string;
  readonly onAgain: () => void;
  readonly onFilter: (filter: ReviewFilter) => void;
}

export function ReviewEmpty(props: ReviewEmptyProps) {
  const { t } = useTranslation();
  const { filter, isAnything, isVersion } = props;
  const kind = isAnything ? filter : isVersion ? 'nothing' : 'first';
  return (
    <section className={styles['empty']}>
      <h2 ref={props.heading} tabIndex={-1}>
        {t(`review.empty.${kind}`)}
      </h2>
      <p>{t(`review.emptyNext.${kind}`)}</p>
      <div className={styles['ways']}>
        {kind === 'nothing' ? (
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
