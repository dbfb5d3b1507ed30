/** Starts Chromium on a profile of its own, which is what lets a test close the app and open it again. */
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import type { EditionSettings } from './edition.ts';
import { guardWayOut } from './way-out.ts';

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
  settings: Pick<EditionSettings, 'locale' | 'viewport' | 'chromium' | 'report'>,
  more: readonly string[] = [],
): Promise<BrowserContext> {
  const wayOut = await guardWayOut(origin, settings.report);
  const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
    args: [...flags, wayOut.flag, ...more],
    locale: settings.locale,
    viewport: settings.viewport,
    ...(settings.chromium === undefined ? {} : { executablePath: settings.chromium }),
  });
  context.on('close', wayOut.close);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return context;
}
