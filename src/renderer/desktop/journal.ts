/** The journal as the page sees it: kept by Electron, or by the local server of the browser edition. */
import type { JournalBridge, JournalOutcome } from '../../bridge.ts';
import {
  outcomeSchema,
  overviewSchema,
  recordsSchema,
  snapshotSchema,
  snapshotsSchema,
} from './journal-answers.ts';
import { recordInParts } from './journal-parts.ts';
import { askServer, ServerRefusal } from './server-calls.ts';

export const journal: JournalBridge = window.desktop ? overBridge(window.desktop.journal) : overServer();

function overBridge(bridge: JournalBridge): JournalBridge {
  return {
    ...bridge,
    record: (changes) => recordInParts(changes, (part) => bridge.record(part).catch(failed)),
    takeSnapshot: (reason, found) => bridge.takeSnapshot(reason, found).catch(failed),
  };
}

function overServer(): JournalBridge {
  const write = (call: string, argument: unknown) =>
    askServer(outcomeSchema, call, argument).catch((error: unknown): JournalOutcome => {
      return { state: 'failed', code: error instanceof ServerRefusal ? 'other' : 'unreachable' };
    });
  return {
    overview: () => askServer(overviewSchema, 'overview'),
    record: (changes) => recordInParts(changes, (part) => write('record', part)),
    readAll: () => askServer(recordsSchema, 'read-all'),
    listSnapshots: () => askServer(snapshotsSchema, 'list-snapshots'),
    readSnapshot: (name) => askServer(snapshotSchema, 'read-snapshot', name),
    takeSnapshot: (reason, found) => write('take-snapshot', { reason, found }),
  };
}

/** A call that failed has written nothing that counts as written. */
function failed(): JournalOutcome {
  return { state: 'failed', code: 'other' };
}
