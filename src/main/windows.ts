/** The app's windows: how they are made, and which of them comes to the front. */
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { appOrigin } from '../bridge.ts';
import { fitPlace, type Place } from './window-place.ts';
import { readPlace, writePlace } from './window-place-file.ts';
import { words } from './words.ts';

/** How far a further window stands from the one before it, so that both can be seen. */
const step = 32;

/** Opens the app's window, unless there is one. */
export function openFirstWindow(): void {
  if (appWindows().length === 0) openWindow(readPlace(placeFile()));
}

export function openAnotherWindow(): void {
  const [last] = appWindows();
  if (last === undefined) {
    openFirstWindow();
    return;
  }
  const { x, y, width, height } = last.getNormalBounds();
  openWindow({ x: x + step, y: y + step, width, height, isMaximized: false });
}

/** Brings the window that the user had last to the front and gives it; null when there was none, and one is opened. */
export function focusWindow(): BrowserWindow | null {
  const window = BrowserWindow.getFocusedWindow() ?? appWindows().at(-1);
  if (window === undefined) {
    openFirstWindow();
    return null;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  return window;
}

const papers = new WeakSet<BrowserWindow>();

/** Whether it is one that nobody ever sees. */
export function isPaper(window: BrowserWindow): boolean {
  return papers.has(window);
}

/** A window out of sight in which a page is laid out to become a PDF: it runs no script and knows no shell. */
export function openPaper(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  papers.add(window);
  return window;
}

function appWindows(): readonly BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter((window) => !isPaper(window));
}

function openWindow(wanted: Place | null): void {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { isMaximized, ...bounds } = fitPlace(wanted, areas, screen.getPrimaryDisplay().workArea);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 400,
    title: words().about.name,
    backgroundColor: '#fbfaf7',
    show: false,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Chromium would fetch its word lists from the network.
      spellcheck: false,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writePlace(placeFile(), { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  // A failure is told by the event `did-fail-load`; the promise repeats it.
  window.loadURL(pageAddress()).catch(() => undefined);
}

/** After `--safe-mode` the page starts without what could keep it from starting. */
function pageAddress(): string {
  return `${appOrigin}/${process.argv.includes('--safe-mode') ? '?safe-mode' : ''}`;
}

function placeFile(): string {
  return join(app.getPath('userData'), 'window.json');
}
