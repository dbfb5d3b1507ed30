/** Has the worker of an import store what was chosen of its plan, and hands it on to the journal part by part. */
import type { ImportChoices } from '../../domain/interchange/import-changes.ts';
import type { Change } from '../storage/change.ts';
import { takeOver } from '../storage/changes.ts';
import { getJournal } from '../storage/journal.ts';
import { recordInTurn, untilSent } from '../storage/recorder.ts';
import type { SaveFailureCode } from '../storage/transaction.ts';
import type { ImportThread } from './import-thread.ts';

/** What was stored, to be taken back. */
export type ImportStep = readonly Change[];

export type StoreOutcome =
  /** The step is empty where not all can be told of. */
  | { readonly name: 'stored'; readonly step: ImportStep }
  /** Nothing was stored. */
  | { readonly name: 'failed'; readonly code: SaveFailureCode }
  /** Nobody can tell whether anything was stored: all of it or nothing. */
  | { readonly name: 'unsure' };

/** So few that the page takes them within a frame. */
const slice = 300;

/** The thread is its own from then on: it is ended when all is done, whoever looks on. */
export async function storePlanned(thread: ImportThread, choices: ImportChoices): Promise<StoreOutcome> {
  let outcome: StoreOutcome = { name: 'unsure' };
  const work = async () => {
    const stored = await thread.ask('store', choices);
    if (stored && !stored.ok) {
      outcome = { name: 'failed', code: stored.error };
      return;
    }
    const step = stored && (await fetchStored(thread, stored.value));
    if (stored) outcome = { name: 'stored', step: step ?? [] };
    if (!step) await compareWithJournal();
  };
  // Where comparing failed too, nothing is called saved until it was done; what became of the import stays the same.
  await recordInTurn(work).catch(() => undefined);
  thread.end();
  return outcome;
}

/** In parts, for the page must not stand still; null where not all can be told of. */
async function fetchStored(thread: ImportThread, count: number): Promise<ImportStep | null> {
  const step: Change[] = [];
  for (let from = 0; from < count; from += slice) {
    const part = await thread.ask('stored', { from, to: from + slice });
    if (!part) return null;
    takeOver(part.kept);
    step.push(...part.step);
    await untilSent();
  }
  return step;
}

/** The database has what nobody can hand over any more. Rejects where the journal can't be used, as a later one. */
async function compareWithJournal(): Promise<void> {
  const { readPresent, repairDatabase } = await import('../storage/repair.ts');
  const overview = await getJournal().overview();
  if (overview.failure !== null) throw new Error(`The journal can't be compared: ${overview.failure}`);
  await repairDatabase(await readPresent(), overview);
}
