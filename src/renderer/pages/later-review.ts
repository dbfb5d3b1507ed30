/** The page on which carried notes are looked at, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadReview = withLaterWords(() => import('./ReviewPage.tsx'));
export const LaterReviewPage = lazy(loadReview);
