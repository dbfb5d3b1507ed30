/** The journal as the page sees it: kept by Electron, or by the local server of the browser edition. */
import type { JournalBridge, JournalFailure, JournalOutcome } from '../../bridge.ts';
import {
  outcomeSchema,
  overviewSchema,
  recordsSchema,
  snapshotSchema,
  snapshotsSchema,
} from './journal-answers.ts';
import { recordInParts } from './journal-parts.ts';
import { askServer } from './server-calls.ts';

export const journal: JournalBridge = window.desktop ? overBridge(window.desktop.journal) : overServer();

function overBridge(bridge: JournalBridge): JournalBridge {
  return {
    ...bridge,
    record: (changes) => recordInParts(changes, (part) => orFailed(bridge.record(part), 'other')),
    takeSnapshot: (reason, found) => orFailed(bridge.takeSnapshot(reason, found), 'other'),
  };
}

function overServer(): JournalBridge {
  const write = (call: string, argument: unknown) =>
    orFailed(askServer(outcomeSchema, call, argument), 'unreachable');
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
function orFailed(asked: Promise<JournalOutcome>, code: JournalFailure): Promise<JournalOutcome> {
  return asked.catch(() => ({ state: 'failed', code }));
}
