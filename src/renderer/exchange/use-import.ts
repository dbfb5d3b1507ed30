/** The steps of bringing notes in: files are read, the plan is shown as it is chosen, and stored in one step. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportChoices } from '../../domain/interchange/import-changes.ts';
import type { ColumnMapping } from '../../domain/interchange/note-columns.ts';
import type { Report } from '../../domain/report/report.ts';
import { remember } from '../storage/history.ts';
import { getJournal } from '../storage/journal.ts';
import { readPerson } from '../storage/person.ts';
import { isReadOnly } from '../storage/use-storage-state.ts';
import type { FileSummary, PlannedImport, PlanRows, ReadFiles } from './import-protocol.ts';
import { type ImportThread, startImportThread } from './import-thread.ts';
import { openNamed } from './open-named.ts';
import { type StoreOutcome, storePlanned } from './store-planned.ts';

export type ImportState =
  | { readonly name: 'choose' }
  | { readonly name: 'busy'; readonly done: number; readonly of: number }
  | { readonly name: 'broken' }
  | { readonly name: 'storing' }
  | Exclude<StoreOutcome, { readonly name: 'stored' }>
  | {
      readonly name: 'ready';
      readonly files: readonly FileSummary[];
      /** Null where no file could be read. */
      readonly plan: PlannedImport | null;
      readonly reports: readonly Report[];
    };

const none: ReadonlyMap<string, string> = new Map();

/** `onOutcome` also when the dialog is gone by then. */
export function useImport(atHand: readonly Report[], onOutcome: (outcome: StoreOutcome) => void) {
  const [state, setState] = useState<ImportState>({ name: 'choose' });
  const [choices, setChoices] = useState<ImportChoices | null>(null);
  const [chosen, setChosen] = useState(none);
  const thread = useRef<ImportThread | null>(null);
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      thread.current?.end();
    };
  }, []);

  const files = useRef<ReadFiles | null>(null);

  const plan = async (found: ReadFiles | null, answered: ReadonlyMap<string, string>) => {
    const running = thread.current;
    if (!running || !found) return setState({ name: 'broken' });
    files.current = found;
    const reports = await openNamed(found.named, answered, atHand);
    if (!found.files.some(({ failure }) => failure === null)) {
      return setState({ name: 'ready', files: found.files, plan: null, reports });
    }
    const planned = await running.ask('plan', { reports, chosen: answered, person: await readPerson() });
    if (thread.current !== running) return;
    if (!planned) return setState({ name: 'broken' });
    setChoices(planned.choices);
    setState({ name: 'ready', files: found.files, plan: planned, reports });
  };

  const read = useCallback(async (files: readonly File[]) => {
    thread.current?.end();
    const running = startImportThread((done, of) => setState({ name: 'busy', done, of }));
    thread.current = running;
    setChosen(none);
    setState({ name: 'busy', done: 0, of: files.length });
    const found = await running.ask('read', files);
    if (thread.current === running) await latest.current.plan(found, none);
  }, []);
  const latest = useRef({ plan });
  latest.current = { plan };

  return {
    state,
    choices,
    chosen,
    /** Whether the dialog is still shown. */
    isThere: () => isThere.current,
    setChoices,
    read,
    unlock: async (passphrase: string) => {
      setState({ name: 'busy', done: 0, of: 0 });
      await plan((await thread.current?.ask('unlock', passphrase)) ?? null, chosen);
    },
    map: async (file: number, mapping: ColumnMapping) =>
      await plan((await thread.current?.ask('map', { file, mapping })) ?? null, chosen),
    choose: async (key: string, report: string | null) => {
      const next = new Map(chosen);
      if (report === null) next.delete(key);
      else next.set(key, report);
      setChosen(next);
      await plan(files.current, next);
    },
    rows: async (most: number): Promise<PlanRows | null> => (await thread.current?.ask('rows', most)) ?? null,
    cancel: () => {
      thread.current?.end();
      thread.current = null;
      setState({ name: 'choose' });
    },
    store: async (taken: ImportChoices) => {
      const running = thread.current;
      setState({ name: 'storing' });
      if (!running) return setState({ name: 'broken' });
      if (isReadOnly()) return setState({ name: 'failed', code: 'unavailable' });
      // Whoever leaves by now does not end it halfway.
      thread.current = null;
      // What is here now can be gone back to, as far as the journal can be written to.
      await getJournal().takeSnapshot('import');
      const outcome = await storePlanned(running, taken);
      if (outcome.name !== 'stored') setState(outcome);
      else if (outcome.step.length > 0) remember(outcome.step);
      onOutcome(outcome);
    },
  };
}
