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
import { askServer, ServerRefusal } from './server-calls.ts';

export const journal: JournalBridge = window.desktop ? overBridge(window.desktop.journal) : overServer();

function overBridge(bridge: JournalBridge): JournalBridge {
  return {
    ...bridge,
    record: (changes) => recordInParts(changes, (part) => bridge.record(part).catch(refused)),
    takeSnapshot: (reason, found) => bridge.takeSnapshot(reason, found).catch(refused),
  };
}

function overServer(): JournalBridge {
  const write = (call: string, argument: unknown) =>
    askServer(outcomeSchema, call, argument).catch((error: unknown): JournalOutcome => {
      return { state: 'failed', code: failureOf(error) };
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

/** The statuses by which the server does not accept a body, whenever it is sent. */
const notAccepted: ReadonlySet<number> = new Set([400, 413, 415]);

function failureOf(error: unknown): JournalFailure {
  if (!(error instanceof ServerRefusal)) return 'unreachable';
  return notAccepted.has(error.status) ? 'refused' : 'other';
}

/** The desktop app rejects only what its checks do not accept; nothing was written then. */
function refused(): JournalOutcome {
  return { state: 'failed', code: 'refused' };
}
