/** The shell as the page sees it: Electron's bridge, or the browser edition's own means. */
import type { DesktopBridge, MenuCommand, SaveOutcome, SaveRequest } from '../../bridge.ts';
import { filesOf, type IncomingFiles } from './dropped-files.ts';
import { isPageAlone } from './edition.ts';
import { saveInBrowser } from './save-in-browser.ts';
import { clearStorage } from './server-calls.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
  interface ImportMetaEnv {
    /** Of the build. */
    readonly YIYUE_VERSION: string;
  }
}

export function appVersion(): string {
  return import.meta.env.YIYUE_VERSION;
}

export async function saveFile(request: SaveRequest): Promise<SaveOutcome> {
  return window.desktop ? await window.desktop.saveFile(request) : await saveInBrowser(request);
}

/** Whether pages become PDFs here; elsewhere the browser's own print dialog can. */
export function canMakePdf(): boolean {
  return window.desktop !== undefined;
}

/** A web page that stands alone, as PDF; null where it can't be made. */
export async function pdfOf(html: string): Promise<Uint8Array | null> {
  return (await window.desktop?.makePdf(html)) ?? null;
}

/** Removes a database that cannot be opened any more; what else the page keeps in the browser stays. */
export async function clearDatabase(): Promise<void> {
  if (window.desktop) return await window.desktop.clearDatabase();
  // There nobody but the page can have it done, and its journal lies beside it in the same browser.
  if (isPageAlone()) return await deleteDatabase();
  const beside = Object.entries(localStorage);
  await clearStorage();
  for (const [key, value] of beside) localStorage.setItem(key, value);
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('yiyue');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('Another window has the database open'));
  });
}

/** Opens a link that leads out of the app: https only, asked first. */
export async function openLink(url: string): Promise<void> {
  if (window.desktop) await window.desktop.openLink(url);
  else if (url.startsWith('https://')) window.open(url, '_blank', 'noopener,noreferrer');
}

/**
 * Calls `listener` with the files, also those in folders, that are dropped on the page or opened with the app; the
 * returned function ends that. While nobody listens, a browser opens a dropped file in place of the page.
 */
export function onIncomingFiles(listener: (incoming: IncomingFiles) => void): () => void {
  const allow = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void filesOf(event.dataTransfer).then(listener);
  };
  const take = async () => {
    const opened = (await window.desktop?.takeFiles()) ?? [];
    const files = opened.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name));
    if (files.length > 0) listener({ files, unreadable: 0, isCut: false });
  };
  window.addEventListener('dragover', allow);
  window.addEventListener('drop', drop);
  const stop = window.desktop?.onFiles(() => void take());
  void take();
  return () => {
    window.removeEventListener('dragover', allow);
    window.removeEventListener('drop', drop);
    stop?.();
  };
}

export function onMenuCommand(listener: (command: MenuCommand) => void): () => void {
  return window.desktop?.onCommand(listener) ?? (() => undefined);
}
