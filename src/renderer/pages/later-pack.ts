/** The page on which meeting packs are looked at, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadPack = withLaterWords(async () => ({
  default: (await import('./PackPage.tsx')).PackPage,
}));
export const LaterPackPage = lazy(loadPack);
