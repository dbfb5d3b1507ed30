/** The menu of a document's versions: loaded with the first document that has some. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const LaterVersionsSwitch = lazy(withLaterWords(() => import('./VersionsSwitch.tsx')));
export const LaterPlacingBar = lazy(withLaterWords(() => import('../reader/PlacingBar.tsx')));
