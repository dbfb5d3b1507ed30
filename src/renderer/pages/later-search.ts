/** The search over everything, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadSearch = withLaterWords(() => import('./SearchEverything.tsx'));
export const LaterSearch = lazy(loadSearch);
