/** The journal as the page sees it: kept by Electron, by the local server, or in the browser of a page that stands alone. */
import type { JournalBridge, JournalOutcome } from '../../bridge.ts';
import { isPageAlone } from './edition.ts';
import { journalInBrowser } from './in-browser.ts';
import {
  outcomeSchema,
  overviewSchema,
  recordsSchema,
  snapshotSchema,
  snapshotsSchema,
} from './journal-answers.ts';
import { recordInParts } from './journal-parts.ts';
import { askServer, failureOfCall, recordOnServer } from './server-calls.ts';

export const journal: JournalBridge = window.desktop
  ? overBridge(window.desktop.journal)
  : isPageAlone()
    ? journalInBrowser()
    : overServer();

function overBridge(bridge: JournalBridge): JournalBridge {
  return {
    ...bridge,
    record: (changes) => recordInParts(changes, (part) => bridge.record(part).catch(refused)),
    takeSnapshot: (reason, found) => bridge.takeSnapshot(reason, found).catch(refused),
  };
}

function overServer(): JournalBridge {
  const failed = (error: unknown): JournalOutcome => ({ state: 'failed', code: failureOfCall(error) });
  return {
    overview: () => askServer(overviewSchema, '/journal/overview'),
    record: (changes) => recordInParts(changes, (part) => recordOnServer(outcomeSchema, part).catch(failed)),
    readAll: () => askServer(recordsSchema, '/journal/read-all'),
    listSnapshots: () => askServer(snapshotsSchema, '/journal/list-snapshots'),
    readSnapshot: (name) => askServer(snapshotSchema, '/journal/read-snapshot', name),
    takeSnapshot: (reason, found) =>
      askServer(outcomeSchema, '/journal/take-snapshot', { reason, found }).catch(failed),
  };
}

/** The desktop app rejects only what its checks do not accept; nothing was written then. */
function refused(): JournalOutcome {
  return { state: 'failed', code: 'refused' };
}
