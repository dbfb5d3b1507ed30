/** Opens what is stored, repairs it from the journal by itself, and says in one sentence what came back. */
import i18next from 'i18next';
import type { JournalOverview } from '../../bridge.ts';
import { isEmpty } from '../../domain/kept/digest.ts';
import { isPageAlone } from '../desktop/edition.ts';
import { clearDatabase } from '../desktop/index.ts';
import { onReadOnlyChange } from '../storage/changes.ts';
import { askToPersist } from '../storage/database.ts';
import { restoreDrafts } from '../storage/drafts.ts';
import { getJournal } from '../storage/journal.ts';
import { probeJournal } from '../storage/recorder.ts';
import { loadSettings } from '../storage/settings.ts';
import { keepBeforeUpgrade, mayNeedUpgrade, noteUpgraded } from '../storage/upgrade.ts';
import {
  isReadOnly,
  onStorageClosed,
  openStorage,
  reportNewer,
  reportUnreadable,
} from '../storage/use-storage-state.ts';
import { isJournalWhole } from '../storage/whole.ts';
import { showToast } from '../ui/toasts.ts';

type Repairing = typeof import('../storage/repair.ts');

/** A database that the browser closes again and again is left closed. */
const mostTries = 3;

/** To be awaited before anything is shown that reads the database. */
export async function prepareStorage(): Promise<void> {
  if (mayNeedUpgrade()) await keepBeforeUpgrade();
}

/** Resolves when the first opening is done, with the repair that it may have needed. */
export async function keepSafe(): Promise<void> {
  let tries = 1;
  onStorageClosed(() => {
    tries += 1;
    if (tries > mostTries) reportUnreadable();
    else void openAll();
  });
  // After what the page itself says of a deed that was not done.
  onReadOnlyChange(() => setTimeout(() => showToast(i18next.t('save.newer'))));
  await openAll();
  addEventListener('focus', () => void lookAgain());
}

async function openAll(): Promise<void> {
  const state = await openStorage();
  if (state === 'open') {
    // A page that stands alone asks when there is something to lose, and tells the answer.
    if (!isPageAlone()) void askToPersist();
    noteUpgraded();
    await loadSettings();
  }
  const repairing = await import('../storage/repair.ts').catch(() => null);
  // The local server went away just now: the next start repairs what there may be to repair.
  if (!repairing) return;
  const overview = await reachJournal();
  if (overview.failure === 'newer') reportNewer();
  else if (state === 'open') await repair(overview, repairing);
  else if (state === 'damaged') await startAnew(overview, repairing);
  else if (state === 'unavailable') await repairing.showWithoutDatabase();
  if (state === 'open') await restoreDrafts().catch(() => undefined);
}

async function repair(overview: JournalOverview, repairing: Repairing): Promise<void> {
  const present = await repairing.readPresent().catch(() => null);
  if (!present) {
    reportUnreadable();
    return await repairing.showWithoutDatabase();
  }
  try {
    const { restored, replaced, missing } = await repairing.repairDatabase(present, overview);
    if (restored + replaced > 0) await loadSettings();
    if (restored > 0)
      tell(i18next.t(missing > 0 ? 'save.restoredPartly' : 'save.restored', { count: restored, missing }));
    else if (replaced > 0) tell(i18next.t('save.replaced', { count: replaced }));
    await repairing.emptyBin();
    const { repairFiles } = await import('../storage/repair-files.ts');
    await repairFiles();
  } catch {
    // The journal went away meanwhile; nothing was changed, and a later look repairs it.
    await probeJournal();
  }
}

/**
 * A database that the browser cannot open any more is given up for a new one with all that the journal has; only when
 * the journal is known to have all, and can be written to.
 */
async function startAnew(overview: JournalOverview, repairing: Repairing): Promise<void> {
  const isComplete = !isEmpty(overview.digest) && overview.damage.length === 0 && isJournalWhole();
  const isWritable = isComplete && (await getJournal().record([])).state === 'recorded';
  // What was only a hitch is over by the second attempt.
  const again = isWritable ? await openStorage() : 'damaged';
  const state =
    again === 'damaged' && isWritable ? await clearDatabase().then(openStorage, () => again) : again;
  if (state === 'open') await repair(overview, repairing);
  else await repairing.showWithoutDatabase();
}

/** The journal got something from elsewhere just now. */
export async function repairFromJournal(): Promise<void> {
  const [overview, repairing] = await Promise.all([getJournal().overview(), import('../storage/repair.ts')]);
  await repair(overview, repairing);
}

/** In milliseconds, between two looks. */
const longEnough = 30_000;
let lastLook = Date.now();

/** Another browser, or the other edition, may have written to the journal while this window was left alone. */
async function lookAgain(): Promise<void> {
  if (isReadOnly() || Date.now() - lastLook < longEnough) return;
  lastLook = Date.now();
  const [overview, repairing] = await Promise.all([
    getJournal()
      .overview()
      .catch(() => null),
    import('../storage/repair.ts').catch(() => null),
  ]);
  if (overview?.failure === null && repairing) await repair(overview, repairing);
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

/**
 * Asks until it can be read: the local server may have been stopped and be started again, and a folder that could not
 * be read must not be taken for an empty one.
 */
async function reachJournal(): Promise<JournalOverview> {
  for (let pause = 500; ; pause = Math.min(pause * 2, longestPause)) {
    const overview = await getJournal()
      .overview()
      .catch(() => null);
    if (
      overview &&
      (overview.failure === null || overview.failure === 'newer' || !isEmpty(overview.digest))
    ) {
      return overview;
    }
    await probeJournal();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
