/** Starts the desktop app: what is set up, and in which order. */
import { app } from 'electron';
import { setUpAbout } from './about.ts';
import { handleClearDatabase } from './clear-database.ts';
import { confinePages } from './confinement.ts';
import { watchFailures } from './failures.ts';
import { keepFiles } from './files.ts';
import { isOnlyWriter, keepJournal } from './journal.ts';
import { setUpMenu } from './menu.ts';
import { handleOpenLink } from './open-link.ts';
import { collectOpenedFiles, handleTakeFiles } from './opened-files.ts';
import { handlePaper } from './paper.ts';
import { setUpPermissions } from './permissions.ts';
import { handleSaveFile } from './save-file.ts';
import { registerScheme, servePage } from './scheme.ts';
import { isOnlyInstance } from './single-instance.ts';
import { openFirstWindow } from './windows.ts';

function main(): void {
  if (!isOnlyInstance()) return;
  registerScheme();
  confinePages();
  watchFailures();
  collectOpenedFiles();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', openFirstWindow);
  void app.whenReady().then(async () => {
    const opening = keepJournal();
    keepFiles(opening);
    servePage();
    setUpPermissions();
    handleClearDatabase();
    handleSaveFile();
    handlePaper();
    handleOpenLink();
    handleTakeFiles();
    setUpAbout();
    setUpMenu();
    if (await isOnlyWriter(await opening)) openFirstWindow();
  });
}

main();
