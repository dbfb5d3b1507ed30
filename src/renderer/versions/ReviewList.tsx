/** The carried notes of one filter, to be gone through by keys or mouse. */
import { Bookmark as BookmarkIcon } from 'lucide-react';
import { type RefObject, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../domain/versions/review.ts';
import { StanceTag } from '../ui/StanceTag.tsx';
import styles from './Review.module.css';
import { sayDecision } from './say-decision.ts';

export interface ReviewListProps {
  readonly items: readonly ReviewItem[];
  readonly selected: string | null;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onSelect: (id: string) => void;
}

/** How many are drawn, around the selected one. */
const most = 200;

export function ReviewList({ items, selected, list, onSelect }: ReviewListProps) {
  const { t } = useTranslation();
  const prefix = useId();
  const at = Math.max(
    0,
    items.findIndex(({ carry }) => carry.id === selected),
  );
  const from = Math.max(0, Math.min(at - most / 2, items.length - most));
  useEffect(() => {
    if (selected !== null)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, list]);
  return (
    <div
      ref={list}
      className={styles['list']}
      role="listbox"
      aria-label={t('review.list')}
      tabIndex={0}
      {...(items.length > 0 ? { 'aria-activedescendant': `${prefix}${at}` } : {})}
    >
      {items.slice(from, from + most).map(({ carry, original, isCopyGone }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, and the page its keys.
        <div
          key={carry.id}
          id={`${prefix}${from + index}`}
          className={styles['row']}
          role="option"
          tabIndex={-1}
          aria-selected={carry.id === selected}
          aria-posinset={from + index + 1}
          aria-setsize={items.length}
          data-state={carry.state}
          data-decision={carry.decision}
          onClick={() => {
            onSelect(carry.id);
            list.current?.focus();
          }}
        >
          <span className={styles['rowHead']}>
            <span className={styles['decision']}>{sayDecision({ carry, isCopyGone }, t)}</span>
            {carry.kind === 'bookmark' ? <BookmarkIcon role="img" aria-label={t('review.bookmark')} /> : null}
            {original?.stance ? (
              <StanceTag stance={original.stance} label={t(`stance.${original.stance}`)} />
            ) : null}
          </span>
          <span className={styles['rowWords']}>{original?.anchor.quote.exact ?? carry.words}</span>
          {original && original.text !== '' ? (
            <span className={styles['rowNote']}>{original.text}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
}
