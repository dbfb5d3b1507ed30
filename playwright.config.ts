import { defineConfig } from '@playwright/test';
import { hasElectron } from './tests/support/editions/electron-edition.ts';

const isElectronThere = hasElectron();
// This file is read again by every worker; one line is enough.
if (!isElectronThere && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log('Electron is not installed here: its tests are left out, and not counted.');
}

// What is tried of a part's lesser ways takes long; a change of the part asks for it.
const isWhole = process.env['YIYUE_TESTS'] === 'whole';
const leftOut = isWhole ? [] : [/@long/];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A shared machine can stall for seconds; what passes only on the second try is named as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  globalTimeout: (isWhole ? 40 : 15) * 60_000,
  use: { locale: 'zh-CN', viewport: { width: 1366, height: 768 } },
  projects: [
    { name: 'browser', testIgnore: '**/shell.spec.ts', grepInvert: leftOut },
    // What is the page's alone, and the same in every host, is tried in one; these ask something of the host.
    {
      name: 'shell',
      testMatch: [
        'documents-kept',
        'exchange',
        'find',
        'keep',
        'packs',
        'proposal',
        'restart',
        'shell',
        'speech',
        'start',
        'take-away',
        'trouble',
      ].map((name) => `**/${name}.spec.ts`),
      grepInvert: [/@page|@server/, ...leftOut],
    },
    ...(isElectronThere
      ? [
          {
            name: 'electron',
            testIgnore: ['**/shell.spec.ts', '**/server.spec.ts', '**/page.spec.ts'],
            grepInvert: [/@server/, ...leftOut],
          },
        ]
      : []),
  ],
});
