/** Starts Chromium: on a profile of its own, which a test can close and open again, or one that several tests share. */
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test';
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

type ContextSettings = Pick<EditionSettings, 'locale' | 'viewport' | 'report'>;

export async function launchChromium(
  profile: string,
  origin: string,
  settings: ContextSettings & Pick<EditionSettings, 'chromium'>,
  more: readonly string[] = [],
): Promise<BrowserContext> {
  const launch = { args: [...flags, ...more], ...executable(settings.chromium) };
  return guarded(origin, settings, (options) =>
    chromium.launchPersistentContext(join(profile, 'chromium'), { ...options, ...launch }),
  );
}

export function launchSharedChromium(path: string | undefined): Promise<Browser> {
  return chromium.launch({ args: flags, ...executable(path) });
}

/** A context that shares nothing with the others of its browser, and keeps nothing when it is closed. */
export function openContext(
  browser: Browser,
  origin: string,
  settings: ContextSettings,
): Promise<BrowserContext> {
  return guarded(origin, settings, (options) => browser.newContext(options));
}

function executable(path: string | undefined): { readonly executablePath?: string } {
  return path === undefined ? {} : { executablePath: path };
}

async function guarded(
  origin: string,
  { locale, viewport, report }: ContextSettings,
  open: (options: BrowserContextOptions) => Promise<BrowserContext>,
): Promise<BrowserContext> {
  const wayOut = await guardWayOut(origin, report);
  const context = await open({ locale, viewport, proxy: wayOut.proxy });
  context.on('close', wayOut.close);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return context;
}
