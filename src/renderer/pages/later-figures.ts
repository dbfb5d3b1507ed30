/** The pages of the figures, and what the reading page shows of them: none of it takes part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadFigures = withLaterWords(() => import('./FiguresPage.tsx'));
export const LaterFiguresPage = lazy(loadFigures);
export const loadFigureNote = withLaterWords(() => import('../figures/FigureNote.tsx'));
export const loadLinkedTasks = withLaterWords(() => import('../figures/LinkedTasks.tsx'));
