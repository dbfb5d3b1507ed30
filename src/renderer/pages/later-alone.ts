/** What only a page has that stands alone: keeping itself for times without a network, and the way to backups. */
import { lazy } from 'react';
import { isPageAlone } from '../desktop/edition.ts';
import { withLaterWords } from '../i18n/index.ts';
import { getWaiting, subscribeWaiting } from '../importing/waiting.ts';
import { getWaitingNotes, subscribeWaitingNotes } from './waiting-notes.ts';
import { getWaitingPack, subscribeWaitingPacks } from './waiting-packs.ts';

const loadAloneBars = withLaterWords(() => import('../alone/AloneBars.tsx'));
export const LaterAloneBars = lazy(async () => ({ default: (await loadAloneBars()).AloneBars }));

const loadAloneCard = withLaterWords(() => import('../alone/AloneCard.tsx'));
export const LaterAloneCard = lazy(async () => ({ default: (await loadAloneCard()).AloneCard }));

async function startAlone(): Promise<void> {
  const { startPageWorker } = await import('../alone/page-worker.ts');
  startPageWorker([
    { isThere: () => getWaiting() > 0, subscribe: subscribeWaiting },
    { isThere: () => getWaitingPack() !== null, subscribe: subscribeWaitingPacks },
    { isThere: () => getWaitingNotes().length > 0, subscribe: subscribeWaitingNotes },
  ]);
}

/** To be loaded when there is time; nothing in the other editions. */
export const loadsAlone = isPageAlone() ? [loadAloneBars, loadAloneCard, startAlone] : [];
