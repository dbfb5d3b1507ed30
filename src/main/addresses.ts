/** Tells apart the addresses that the desktop app shows, those that it hands to a browser, and all others. */
import { appOrigin } from '../bridge.ts';

/** Whether a page at this address is the app itself. The slash matters: `yiyue://app.example` is not. */
export function isOwnAddress(url: string): boolean {
  return url.startsWith(`${appOrigin}/`);
}

/** A link that may be opened: https, and without a name and password in it, which only serve to mislead. */
export function parseLink(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}
