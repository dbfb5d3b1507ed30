/** Starts the page: what must stand before the first paint, then the app. */
import './pages/idle-stand-in.ts';
import '@fontsource-variable/noto-serif-sc/wght.css';
import './ui/fonts/punctuation.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { files } from './desktop/files.ts';
import { journal } from './desktop/journal.ts';
import { tellWhatIsHere } from './desktop/own-folder.ts';
import { startLanguage } from './i18n/index.ts';
import { openLibrary } from './library/bundled.ts';
import { loadFirstPage } from './pages/first-pages.ts';
import { keepSafe, prepareStorage } from './pages/keep-safe.ts';
import { isSafeMode } from './pages/safe-mode.ts';
import { followSettings, keepDefaultLook } from './settings/appearance.ts';
import { getHoldings } from './storage/changes.ts';
import { connectFiles } from './storage/files.ts';
import { connectJournal } from './storage/journal.ts';
import { readUnopened } from './storage/upgrade.ts';

const root = document.getElementById('root');
if (root && !('old' in document.documentElement.dataset)) {
  const isSafe = isSafeMode();
  if (isSafe) keepDefaultLook();
  else followSettings();
  const [library] = await Promise.all([
    isSafe ? null : openLibrary(),
    startLanguage(),
    isSafe ? null : loadFirstPage(location.hash),
  ]);
  tellWhatIsHere(readUnopened);
  connectJournal(journal);
  connectFiles(files);
  await prepareStorage();
  createRoot(root).render(<App library={library} />);
  void keepSafe();
  window.addEventListener('beforeunload', (event) => {
    if (getHoldings().failure.database && getHoldings().failure.journal) event.preventDefault();
  });
}
