/** The page on which documents are brought in, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadImport = withLaterWords(() => import('./ImportPage.tsx'));
export const LaterImportPage = lazy(loadImport);
