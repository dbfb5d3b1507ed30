/** Placing a carried note on the reading page: on words that are chosen, and back to the review. */
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextRange } from '../../domain/notes/anchor.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ReviewItem } from '../../domain/versions/review.ts';
import { takeBack } from '../storage/history.ts';
import { showToast } from '../ui/toasts.ts';
import { endPlacing, usePlacing } from './placing.ts';
import { reviewAddress } from './say-carried.ts';

export interface PlacingHere {
  readonly item: ReviewItem;
  readonly place: (range: TextRange) => void;
  readonly cancel: () => void;
}

/** Null while no note is being placed in this report. */
export function usePlacingHere(report: Report): PlacingHere | null {
  const { t } = useTranslation();
  const item = usePlacing(report.id);
  const isBusy = useRef(false);
  // Whoever goes elsewhere has given it up.
  useEffect(() => endPlacing, []);
  return useMemo(() => {
    if (!item) return null;
    const back = () => {
      location.hash = reviewAddress(report.id);
    };
    const place = async (range: TextRange) => {
      if (isBusy.current) return;
      isBusy.current = true;
      const { placeItem } = await import('./decide-note.ts');
      const step = await placeItem(item, { range }, report);
      isBusy.current = false;
      if (!step) return showToast(t('review.nothingThere'));
      getSelection()?.removeAllRanges();
      back();
      showToast(t('review.placed'), {
        label: t('common.undo'),
        run: () => {
          takeBack(step);
          showToast(t('done.undone'));
        },
      });
    };
    return { item, place: (range) => void place(range), cancel: back };
  }, [item, report, t]);
}
