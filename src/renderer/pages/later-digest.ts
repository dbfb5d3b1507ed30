/** The digest of everybody's notes, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadDigest = withLaterWords(() => import('./DigestPage.tsx'));
export const LaterDigestPage = lazy(loadDigest);
