/** The pages of charts, which take no part in the start: with them comes the library that draws. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadYears = withLaterWords(() => import('./YearsPage.tsx'));
export const LaterYearsPage = lazy(loadYears);

export const loadPlaces = withLaterWords(() => import('./PlacesPage.tsx'));
export const LaterPlacesPage = lazy(loadPlaces);
