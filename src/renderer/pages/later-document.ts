/** The page of a document that was brought in, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadDocument = withLaterWords(() => import('./DocumentPage.tsx'));
export const LaterDocumentPage = lazy(loadDocument);
