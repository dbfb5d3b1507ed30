/** What the reading page shows only when it is asked for, or once there is time. */
import { withLaterWords } from '../i18n/index.ts';

export const loadMarkNote = withLaterWords(() => import('../reader/MarkNote.tsx'));
export const loadExplanationNote = withLaterWords(() => import('../reader/ExplanationNote.tsx'));
export const loadRecentPlaces = withLaterWords(() => import('./RecentPlacesMenu.tsx'));
export const loadExplainedWords = () => import('../reader/explained-words.ts');
