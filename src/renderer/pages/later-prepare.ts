/** The list of drafts and the pages of each, which take no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadDrafts = withLaterWords(() => import('./PreparePage.tsx'));
export const LaterPreparePage = lazy(loadDrafts);

export const loadWriting = withLaterWords(() => import('./WritingPage.tsx'));
export const LaterWritingPage = lazy(loadWriting);

/** Begins a speech with notes of documents that are open. */
export const loadBeginning = withLaterWords(() => import('./prepare-notes.ts'));
