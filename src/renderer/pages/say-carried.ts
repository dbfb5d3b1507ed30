/** Says what became of notes with a new version, and leads to what waits. */
import { type CarryCounts, carryStates } from '../../domain/versions/carry.ts';
import type { Translate } from '../i18n/index.ts';

/** 「30 条批注：24 条原样、…」; null when there was nothing to carry. */
export function describeCounts(counts: CarryCounts, t: Translate): string | null {
  const count = carryStates.reduce((sum, state) => sum + counts[state], 0);
  if (count === 0) return null;
  const parts = carryStates
    .filter((state) => counts[state] > 0)
    .map((state) => t(`review.counted.${state}`, { count: counts[state] }));
  return t('review.counts', { all: t('shelf.notes', { count }), parts: parts.join(t('review.and')) });
}

export function reviewAddress(document: string): string {
  return `#/review/${document}`;
}

export function compareAddress(old: string, next: string): string {
  return `#/compare/${old}/${next}`;
}
