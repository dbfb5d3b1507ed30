/** The calls of the journal by the last part of their address, each with the check of its argument. */
import * as v from 'valibot';
import type { JournalBridge } from '../bridge.ts';
import { journalMessages } from '../shell/journal-messages.ts';

export interface JournalCall {
  /** The largest body that it takes: bytes. */
  readonly mostBytes: number;
  /** Null when the argument is not accepted; nothing was done then. */
  readonly ask: (journal: JournalBridge, argument: unknown) => Promise<unknown> | null;
}

const usualBytes = 16 * 1024 * 1024;
/** A snapshot of what the page gives is one whole: it can't part it as it does changes. */
const foundBytes = 128 * 1024 * 1024;

const { overview, record, readAll, listSnapshots, readSnapshot, takeSnapshot } = journalMessages;

export const journalCalls: ReadonlyMap<string, JournalCall> = new Map([
  ['overview', call(overview, (journal) => journal.overview())],
  ['record', call(record, (journal, changes) => journal.record(changes))],
  ['read-all', call(readAll, (journal) => journal.readAll())],
  ['list-snapshots', call(listSnapshots, (journal) => journal.listSnapshots())],
  ['read-snapshot', call(readSnapshot, (journal, name) => journal.readSnapshot(name))],
  [
    'take-snapshot',
    call(takeSnapshot, (journal, { reason, found }) => journal.takeSnapshot(reason, found), foundBytes),
  ],
]);

function call<Schema extends v.GenericSchema>(
  schema: Schema,
  answer: (journal: JournalBridge, argument: v.InferOutput<Schema>) => Promise<unknown>,
  mostBytes = usualBytes,
): JournalCall {
  return {
    mostBytes,
    ask: (journal, argument) => {
      const parsed = v.safeParse(schema, argument, { abortEarly: true });
      return parsed.success ? answer(journal, parsed.output) : null;
    },
  };
}
