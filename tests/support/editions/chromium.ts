/** Starts Chromium on a profile of its own, which is what lets a test close the app and open it again. */
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import type { EditionSettings } from './edition.ts';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium(
  profile: string,
  origin: string,
  settings: EditionSettings,
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
    args: flags,
    locale: settings.locale,
    viewport: settings.viewport,
    ...(settings.chromium === undefined ? {} : { executablePath: settings.chromium }),
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return context;
}
