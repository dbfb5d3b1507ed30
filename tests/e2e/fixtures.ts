/** What every end-to-end test has: the app, in the edition that the test's project names, watched for what must not happen. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, type Page } from '@playwright/test';
import { BrowserEdition } from '../support/editions/browser-edition.ts';
import { launchSharedChromium } from '../support/editions/chromium.ts';
import type { Edition, EditionSettings, SavedFile } from '../support/editions/edition.ts';
import { ElectronEdition } from '../support/editions/electron-edition.ts';
import { ShellEdition } from '../support/editions/shell-edition.ts';

export { expect, type Page } from '@playwright/test';

export interface App {
  readonly edition: Edition;
  /** The first window, at an address within the page such as `#/read/work-report/2.2.1`. */
  open(hash?: string): Promise<Page>;
  /** One more window beside the first. */
  secondWindow(hash?: string): Promise<Page>;
  /** Closes everything and starts again, with the same profile or with an empty one; for tests with the tag `@restart`. */
  restart(options?: { readonly fresh?: boolean }): Promise<void>;
  /** The file that the page saves next; ask before the click that saves. */
  nextSave(): Promise<SavedFile>;
  /** Lets problems with this in them pass: for tests that provoke them. */
  expectProblem(pattern: RegExp): void;
}

export const test = base.extend<
  { app: App; isSafeMode: boolean },
  { port: number; sharedBrowser: () => Promise<Browser> }
>({
  /** Whether the app is started with `--safe-mode`. */
  isSafeMode: [false, { option: true }],

  port: [async ({}, use) => use(await findFreePort()), { scope: 'worker' }],

  sharedBrowser: [
    async ({}, use) => {
      const shared: { browser?: Promise<Browser> } = {};
      await use(() => {
        shared.browser ??= launchSharedChromium(process.env['YIYUE_CHROMIUM']);
        return shared.browser;
      });
      await (await shared.browser)?.close();
    },
    { scope: 'worker' },
  ],

  app: async ({ viewport, locale, port, isSafeMode, sharedBrowser }, use, info) => {
    const isRestarted = info.tags.includes('@restart');
    const problems: string[] = [];
    const expected: RegExp[] = [];
    const edition = makeEdition(info.project.name, {
      root: join(import.meta.dirname, '../..'),
      locale: locale ?? 'zh-CN',
      viewport: viewport ?? { width: 1366, height: 768 },
      chromium: process.env['YIYUE_CHROMIUM'],
      port,
      isSafeMode,
      sharedBrowser: isRestarted ? null : sharedBrowser,
      report: (problem) => problems.push(problem),
    });
    const profiles = [makeProfile()];
    await edition.start(profiles[0] ?? '');
    await use({
      edition,
      open: (hash = '') => edition.open(hash),
      secondWindow: (hash = '') => edition.openAnother(hash),
      restart: async ({ fresh = false } = {}) => {
        if (!isRestarted) throw new Error('A test that restarts the app has the tag @restart');
        await edition.stop();
        if (fresh) profiles.push(makeProfile());
        await edition.start(profiles.at(-1) ?? '');
      },
      nextSave: () => edition.nextSave(),
      expectProblem: (pattern) => expected.push(pattern),
    });
    await edition.stop();
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    base.expect(unexpected, 'what the app must not do').toEqual([]);
  },
});

function makeEdition(project: string, settings: EditionSettings): Edition {
  if (project === 'browser') return new BrowserEdition(settings);
  if (project === 'shell') return new ShellEdition(settings);
  if (project === 'electron') return new ElectronEdition(settings);
  throw new Error(`No edition is called ${project}`);
}

function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'yiyue-profile-'));
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close((error) => (error === undefined ? resolve(port) : reject(error)));
    });
  });
}
