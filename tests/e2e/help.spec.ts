/** The first steps and the help: there for who wants them, in nobody's way, and without a network. */
import { expectNoViolation } from '../support/access.ts';
import { addressOf, untilAllIsFetched, workReport } from '../support/using-the-page.ts';
import { expect, test } from './fixtures.ts';

test('shows the three gestures until they are put away for good, and the help at any time', {
  tag: '@page',
}, async ({ app }) => {
  const page = await app.open();
  const welcome = page.getByRole('region', { name: '三个动作就够了' });
  await expect(welcome.getByRole('listitem')).toHaveCount(3, { timeout: 20_000 });
  await expectNoViolation(page, 'the shelf with the first steps');
  await welcome.getByRole('button', { name: '知道了' }).click();
  await expect(welcome).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('reading'))).toContain('"isWelcomed":true');
  await untilAllIsFetched(page);
  await page.context().setOffline(true);
  app.expectProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);

  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    addressOf(workReport, '2.2.1'),
  );
  await expect(page.locator('[data-words="2.2.1"]')).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { level: 1, name: '先看这一页' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: '选中文字' })).toBeVisible();
  await expectNoViolation(page, 'help');
  await page.getByRole('searchbox', { name: '在说明里查找' }).fill('回收站');
  await expect(page.getByRole('status').filter({ hasText: /篇里有/ })).toBeVisible();
  await page.getByRole('link', { name: '批注存在哪里，怎么不丢' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '批注存在哪里，怎么不丢' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.locator('[data-words="2.2.1"]')).toBeInViewport();
});
