/** Starts the page: what must stand before the first paint, then the app. */
import '@fontsource-variable/noto-serif-sc/wght.css';
import './ui/fonts/punctuation.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startLanguage } from './i18n/index.ts';
import { openLibrary } from './library/bundled.ts';
import { followSettings } from './settings/appearance.ts';
import { getHoldings } from './storage/changes.ts';
import { restoreDrafts } from './storage/drafts.ts';
import { loadSettings } from './storage/settings.ts';
import { openStorage } from './storage/use-storage-state.ts';

const root = document.getElementById('root');
if (root && !('old' in document.documentElement.dataset)) {
  followSettings();
  const [library] = await Promise.all([openLibrary(), startLanguage()]);
  createRoot(root).render(<App library={library} />);
  void openStorage().then(async (isOpen) => {
    if (!isOpen) return;
    await loadSettings();
    await restoreDrafts();
  });
  window.addEventListener('beforeunload', (event) => {
    if (getHoldings().state === 'failed') event.preventDefault();
  });
}
