import { defineConfig } from '@playwright/test';

/** The launcher of the unpacked portable edition, with a real window; `npm run test:portable` runs it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/portable',
  reporter: [['list'], ['json', { outputFile: '../../.cache/portable.json' }]],
  workers: 1,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: { locale: 'zh-CN' },
});
