/** The page on which two documents are compared, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadCompare = withLaterWords(() => import('./ComparePage.tsx'));
export const LaterComparePage = lazy(loadCompare);
