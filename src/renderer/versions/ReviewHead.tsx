/** Above the review: how many notes of each state there are, and which of them are listed. */
import { useTranslation } from 'react-i18next';
import { type CarryCounts, carryStates } from '../../domain/versions/carry.ts';
import { type ReviewFilter, reviewFilters } from '../../domain/versions/review.ts';
import styles from './Review.module.css';

export interface ReviewHeadProps {
  readonly title: string;
  /** Of notes, not of bookmarks. */
  readonly counts: CarryCounts;
  /** How much of comparing anew is done, 0 to 1; null while nothing is compared. */
  readonly progress: number | null;
  readonly filter: ReviewFilter;
  readonly sizes: Readonly<Record<ReviewFilter, number>>;
  readonly onFilter: (filter: ReviewFilter) => void;
}

export function ReviewHead({ title, counts, progress, filter, sizes, onFilter }: ReviewHeadProps) {
  const { t } = useTranslation();
  return (
    <header className={styles['head']}>
      <h1>{t('review.title')}</h1>
      <p className={styles['of']}>{title}</p>
      <p className={styles['counts']}>
        {carryStates.map((state) =>
          counts[state] === 0 ? null : (
            <span key={state}>
              {t(`review.state.${state}`)} {counts[state]}
            </span>
          ),
        )}
      </p>
      {progress === null ? null : (
        <p role="status">
          {t('versions.comparing', { percent: Math.round(progress * 100) })}
          <progress max={1} value={progress} aria-label={t('versions.progress')} />
        </p>
      )}
      <div className={styles['filters']} role="group" aria-label={t('review.filter')}>
        {reviewFilters.map((each) => (
          <button key={each} type="button" aria-pressed={each === filter} onClick={() => onFilter(each)}>
            {t(`review.filters.${each}`)}
            <span>{sizes[each]}</span>
          </button>
        ))}
      </div>
    </header>
  );
}
