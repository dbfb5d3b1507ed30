/** The history page, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadHistory = withLaterWords(() => import('./HistoryPage.tsx'));
export const LaterHistoryPage = lazy(loadHistory);
