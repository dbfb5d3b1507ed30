/** The shell as the page sees it: Electron's bridge, or the browser edition's own means. */
import type { DesktopBridge, MenuCommand, SaveOutcome, SaveRequest } from '../../bridge.ts';
import { saveInBrowser } from './save-in-browser.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}

export async function saveFile(request: SaveRequest): Promise<SaveOutcome> {
  return window.desktop ? await window.desktop.saveFile(request) : await saveInBrowser(request);
}

/** Opens a link that leads out of the app: https only, asked first. */
export async function openLink(url: string): Promise<void> {
  if (window.desktop) await window.desktop.openLink(url);
  else if (url.startsWith('https://')) window.open(url, '_blank', 'noopener,noreferrer');
}

export function onMenuCommand(listener: (command: MenuCommand) => void): () => void {
  return window.desktop?.onCommand(listener) ?? (() => undefined);
}
