/** Chromium on a profile that has seen the app before, as a returning user's has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { launchChromium } from '../support/editions/chromium.ts';

/** Chromium keeps compiled scripts only from the second visit on, and uses them from the third. */
const visits = 4;

/** Starts Chromium on a profile; `origin` must be one of the pages'. */
export function launch(profile: string, origin: string): Promise<BrowserContext> {
  return launchChromium(profile, origin, {
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    chromium: process.env['YIYUE_CHROMIUM'],
    report: (problem) => console.error(problem),
  });
}

/** Runs `use` with a profile that is thrown away after. */
export async function withProfile<Value>(use: (profile: string) => Promise<Value>): Promise<Value> {
  const profile = mkdtempSync(join(tmpdir(), 'yiyue-bench-'));
  try {
    return await use(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens the addresses several times and ends the browser, so that what it keeps is on the disk. */
export async function warm(profile: string, origin: string, addresses: readonly string[]): Promise<void> {
  const context = await launch(profile, origin);
  for (let visit = 0; visit < visits; visit += 1) {
    for (const address of addresses) {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForTimeout(1500);
      await page.close();
    }
  }
  await context.close();
}
