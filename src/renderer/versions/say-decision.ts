/** What became of a carried note, in a word or two. */
import type { Carry } from '../../domain/versions/carry.ts';
import type { Translate } from '../i18n/index.ts';

export function sayDecision({ decision, state }: Carry, t: Translate): string {
  if (decision === 'open' || decision === 'by-itself') return t(`review.state.${state}`);
  return t(`review.decided.${decision}`);
}
