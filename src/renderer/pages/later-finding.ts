/** What finding shows beside its box: loaded once there is time. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadFindList = withLaterWords(async () => ({
  default: (await import('../reader/FindList.tsx')).FindList,
}));
export const loadFindMarks = async () => ({
  default: (await import('../reader/FindMarks.tsx')).FindMarks,
});
export const LaterFindList = lazy(loadFindList);
export const LaterFindMarks = lazy(loadFindMarks);
