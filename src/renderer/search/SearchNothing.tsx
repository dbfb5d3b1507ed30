/** What to do when nothing was found, or nothing could be searched. */
import { useTranslation } from 'react-i18next';
import type { SearchRefusal } from '../../domain/search/search-answer.ts';
import { placeExamples } from '../i18n/search-words.ts';
import { describeRefusal } from './describe-answer.ts';
import type { SearchScope } from './rows.ts';
import styles from './SearchOverlay.module.css';

export interface SearchNothingProps {
  readonly scope: SearchScope;
  readonly refusal: SearchRefusal | null;
  /** Null where nothing is narrowed down. */
  readonly onClearFilter: (() => void) | null;
  readonly onRetry: () => void;
}

export function SearchNothing({ scope, refusal, onClearFilter, onRetry }: SearchNothingProps) {
  const { t } = useTranslation();
  const advice = scope === 'go-to' ? t('search.noPlace', placeExamples) : t('search.noneHelp');
  return (
    <div className={styles['nothing']}>
      <p>{refusal ? describeRefusal(refusal, t) : advice}</p>
      {!refusal && onClearFilter ? (
        <button type="button" onClick={onClearFilter}>
          {t('search.clearFilters')}
        </button>
      ) : null}
      {refusal?.code === 'broken-down' ? (
        <button type="button" onClick={onRetry}>
          {t('common.retry')}
        </button>
      ) : null}
    </div>
  );
}
