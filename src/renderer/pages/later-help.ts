/** The help and the first steps, which take no part in the start. */
import i18next from 'i18next';
import { lazy } from 'react';
import { loadTexts } from '../help/load-texts.ts';
import { withLaterWords } from '../i18n/index.ts';

/** With its texts: when it is asked for, there may be nobody left to fetch them from. */
export const loadHelp = withLaterWords(async () => {
  const [page] = await Promise.all([import('./HelpPage.tsx'), loadTexts(i18next.language)]);
  return page;
});
export const LaterHelpPage = lazy(async () => ({ default: (await loadHelp()).HelpPage }));

export const loadWelcome = withLaterWords(() => import('../help/Welcome.tsx'));
export const LaterWelcome = lazy(async () => ({ default: (await loadWelcome()).Welcome }));
