/** The files of imported documents in the desktop app: swept when the journal is open, asked for by the page. */
import { join } from 'node:path';
import { app } from 'electron';
import { channels, type JournalBridge } from '../bridge.ts';
import { checkFiles } from '../journal/check-files.ts';
import { FileStore } from '../journal/file-store.ts';
import { sweepFiles } from '../journal/sweep-files.ts';
import { filesFolderName } from '../shell/data-folder.ts';
import { fileMessages } from '../shell/file-messages.ts';
import { handle } from './ipc.ts';

export function keepFiles(opening: Promise<JournalBridge>): void {
  const store = new FileStore(join(app.getPath('userData'), filesFolderName));
  void opening.then((journal) => sweepFiles(store, journal)).then(() => checkFiles(store));
  handle(channels.filesKeep, fileMessages.keep, (bytes) => store.keep(bytes));
  handle(channels.filesRead, fileMessages.read, (sha256) => store.read(sha256));
  handle(channels.filesList, fileMessages.list, () => store.list());
}
