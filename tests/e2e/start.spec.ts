/** Opening the app: at once, from nowhere but its own origin, and with no network at all. */
import { addressOf, bundle, untilAllIsFetched, wordsOf, workReport } from '../support/using-the-page.ts';
import { expect, test } from './fixtures.ts';

test('opens on the meeting’s documents and asks no other origin for anything', async ({ app }) => {
  const page = await app.open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await expect(page).toHaveTitle(/议阅/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(workReport.meeting);
  await expect(page.getByText('全部内容已在本机，可离线阅读')).toBeVisible();
  for (const report of bundle.reports) {
    await page.evaluate((to) => {
      location.hash = to;
    }, addressOf(report));
    await expect(wordsOf(page, 'title')).toHaveText(report.title);
  }
  const origin = await page.evaluate(() => location.origin);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
});

test('goes on working when every connection is gone after it was opened', { tag: '@page' }, async ({
  app,
}) => {
  const page = await app.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(workReport.meeting);
  // What is not needed at once is fetched in the background. Only letters not seen yet still ask for their font,
  // and have the system's without it.
  app.expectProblem(/ERR_INTERNET_DISCONNECTED .*(\.woff2|\/journal\/[a-z-]+)$/);
  await untilAllIsFetched(page);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(wordsOf(page, '1.1.1')).toBeVisible();
  for (const [button, dialog] of [
    ['字体', '字体与外观'],
    ['导出', '导出批注'],
    ['与来源一致', '与来源一致'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.locator('[data-number="1.1.1"]').click();
  await page.getByRole('button', { name: '赞同' }).click();
  await expect(page.locator('[data-note]')).toHaveCount(1);
  await page.context().setOffline(false);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible({ timeout: 15_000 });
});

test('says that it is opening until it has opened', async ({ app }) => {
  const page = await app.open();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/arrangement.json', async (route) => {
    await held;
    await route.fallback();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByText('正在打开议阅…')).toBeVisible();
  release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(workReport.meeting);
});
