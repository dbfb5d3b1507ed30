/** Opens what is stored, repairs it from the journal by itself, and says in one sentence what came back. */
import i18next from 'i18next';
import type { JournalOverview } from '../../bridge.ts';
import { isEmpty } from '../../domain/kept/digest.ts';
import { clearDatabase } from '../desktop/index.ts';
import { restoreDrafts } from '../storage/drafts.ts';
import { getJournal } from '../storage/journal.ts';
import { hasUnrecorded } from '../storage/recorder.ts';
import { loadSettings } from '../storage/settings.ts';
import { keepBeforeUpgrade } from '../storage/upgrade.ts';
import { onStorageClosed, openStorage, reportNewer, reportUnreadable } from '../storage/use-storage-state.ts';
import { showToast } from '../ui/toasts.ts';

/** A database that the browser closes again and again is left closed. */
const mostTries = 3;

/** Resolves when the first opening is done, with the repair that it may have needed. */
export async function keepSafe(): Promise<void> {
  let tries = 1;
  onStorageClosed(() => {
    tries += 1;
    if (tries > mostTries) reportUnreadable();
    else void openAll();
  });
  await openAll();
}

async function openAll(): Promise<void> {
  await keepBeforeUpgrade();
  const state = await openStorage();
  if (state === 'open') {
    await loadSettings();
    await restoreDrafts();
  }
  const [overview, repairing] = await Promise.all([reachJournal(), loadRepair()]);
  if (!repairing) return;
  if (overview.failure === 'newer') reportNewer();
  else if (state === 'open') await repair(overview, repairing);
  else if (state === 'damaged') await startAnew(overview, repairing);
  else if (state === 'unavailable') await repairing.showWithoutDatabase();
}

type Repairing = typeof import('../storage/repair.ts');

/** Null when the local server went away just now: the next start repairs what there may be to repair. */
async function loadRepair(): Promise<Repairing | null> {
  return await import('../storage/repair.ts').catch(() => null);
}

async function repair(overview: JournalOverview, repairing: Repairing): Promise<void> {
  try {
    const { restored, missing } = await repairing.repairDatabase(overview);
    if (restored > 0) {
      await loadSettings();
      tell(i18next.t(missing > 0 ? 'save.restoredPartly' : 'save.restored', { count: restored, missing }));
    }
    await repairing.emptyBin();
  } catch {
    reportUnreadable();
    await repairing.showWithoutDatabase();
  }
}

/**
 * A database that the browser cannot open any more is given up for a new one with all that the journal has; only when
 * the journal has something, can be written to, and lacks nothing that was stored.
 */
async function startAnew(overview: JournalOverview, repairing: Repairing): Promise<void> {
  const isComplete = !isEmpty(overview.digest) && overview.damage.length === 0 && !hasUnrecorded();
  const isWritable = isComplete && (await getJournal().record([])).state === 'recorded';
  const isOpen = isWritable && (await clearDatabase().then(openStorage, () => 'damaged')) === 'open';
  if (isOpen) await repair(overview, repairing);
  else await repairing.showWithoutDatabase();
}

function tell(message: string): void {
  showToast(message, {
    label: i18next.t('save.look'),
    run: () => {
      location.hash = '#/history';
    },
  });
}

/** In milliseconds. */
const longestPause = 5000;

/** Asks until it answers: the local server may have been stopped and be started again. */
async function reachJournal(): Promise<JournalOverview> {
  for (let pause = 500; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await getJournal().overview();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
