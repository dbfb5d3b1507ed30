/** The app's scheme as Chromium under Playwright can show it: an https origin has the same rights, and can be answered by the test. */
import { appOrigin } from '../../../src/bridge.ts';

export const webOrigin = 'https://app.yiyue.test';

export function toWeb(url: string): string {
  if (!url.startsWith(`${appOrigin}/`))
    throw new Error(`The test host only shows the app's own pages, not ${url}`);
  return webOrigin + url.slice(appOrigin.length);
}

/** Addresses of others stay what they are. */
export function fromWeb(url: string): string {
  return url === webOrigin || url.startsWith(`${webOrigin}/`) ? appOrigin + url.slice(webOrigin.length) : url;
}
