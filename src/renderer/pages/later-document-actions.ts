/** What can be done with a document that was brought in: loaded with the first of them. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const LaterDocumentActions = lazy(withLaterWords(() => import('./DocumentActions.tsx')));
