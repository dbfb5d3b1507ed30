/** Keeps every page where it is: no new windows from inside, no navigation away, no embedded pages. */
import { app } from 'electron';
import { appOrigin } from '../bridge.ts';

export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Whether a page at this address is the app itself. The slash matters: `yiyue://app.example` is not. */
export function isOwnAddress(url: string): boolean {
  return url.startsWith(`${appOrigin}/`);
}
