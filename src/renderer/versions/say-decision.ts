/** What became of a carried note, in a word or two, and which sentence explains it. */
import type { CarryDecision } from '../../domain/versions/carry.ts';
import type { ReviewItem } from '../../domain/versions/review.ts';
import type { Translate } from '../i18n/index.ts';

type Standing = Pick<ReviewItem, 'carry' | 'isCopyGone'>;

export function sayDecision({ carry, isCopyGone }: Standing, t: Translate): string {
  const { decision, state } = carry;
  if (isCopyGone) return t('review.gone');
  if (decision === 'open' || decision === 'by-itself') return t(`review.state.${state}`);
  return t(`review.decided.${decision}`);
}

export function explanationOf({ carry, isCopyGone }: Standing): CarryDecision | 'lost' | 'gone' {
  if (isCopyGone) return 'gone';
  return carry.decision === 'open' && carry.state === 'lost' ? 'lost' : carry.decision;
}
