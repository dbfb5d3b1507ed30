/** The journal in the desktop app: opened before there is a window, asked by the page, closed before the app ends. */
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { channels, type JournalBridge } from '../bridge.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import { journalFolderName } from '../shell/data-folder.ts';
import { journalMessages } from '../shell/journal-messages.ts';
import { handle } from './ipc.ts';
import { words } from './words.ts';

/** Longest that the end may take: milliseconds. All that was said to be saved is on the disk already. */
const patience = 5000;

/** The page's calls wait until it is open. */
export function keepJournal(): Promise<Journal> {
  const opening = openJournal({ folder: join(app.getPath('userData'), journalFolderName) });
  handleCalls(opening);
  closeBeforeEnd(opening);
  return opening;
}

/** Whether this app may write; else it has said that another program of it does, and ends. */
export async function isOnlyWriter(journal: JournalBridge): Promise<boolean> {
  if ((await journal.overview()).failure !== 'locked') return true;
  const { title, message, detail, close } = words().locked;
  await dialog.showMessageBox({ type: 'warning', title, message, detail, buttons: [close], noLink: true });
  app.quit();
  return false;
}

function handleCalls(opening: Promise<JournalBridge>): void {
  const { overview, record, readAll, listSnapshots, readSnapshot, takeSnapshot } = journalMessages;
  handle(channels.journalOverview, overview, async () => (await opening).overview());
  handle(channels.journalRecord, record, async (changes) => (await opening).record(changes));
  handle(channels.journalReadAll, readAll, async () => (await opening).readAll());
  handle(channels.journalListSnapshots, listSnapshots, async () => (await opening).listSnapshots());
  handle(channels.journalReadSnapshot, readSnapshot, async (name) => (await opening).readSnapshot(name));
  handle(channels.journalTakeSnapshot, takeSnapshot, async ({ reason, found }) =>
    (await opening).takeSnapshot(reason, found),
  );
}

function closeBeforeEnd(opening: Promise<Journal>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    const closing = opening.then((journal) => journal.close()).catch(() => undefined);
    void Promise.race([closing, wait(patience)]).then(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
