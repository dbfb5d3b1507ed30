/** Getting about: back and forward through places read, from bookmark to bookmark, and places that were read lately. */
import {
  addressOf,
  expectAtTop,
  lineOf,
  numberOf,
  plan,
  topOf,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const scrollTop = (page: Page) => page.evaluate(() => document.querySelector('main')?.scrollTop ?? -1);
const back = (page: Page) => page.getByRole('button', { name: /^(后退|回到)/ });
const forward = (page: Page) => page.getByRole('button', { name: /^(前进|再到)/ });
const entries = (page: Page) => page.evaluate(() => navigation.entries().length);

/** The line at the reading edge, and where it is. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const edge = (document.querySelector('main')?.getBoundingClientRect().top ?? 0) + 64;
    const lines = [...document.querySelectorAll<HTMLElement>('main [data-line]')];
    const line = lines.find((each) => each.getBoundingClientRect().bottom > edge);
    return `${line?.dataset['line']} ${Math.round(line?.getBoundingClientRect().top ?? 0)}`;
  });

/** Scrolls as a user does, and waits until the address has followed. */
async function scrollBy(page: Page, pixels: number): Promise<void> {
  await page.locator('main').hover();
  const before = await scrollTop(page);
  await page.mouse.wheel(0, pixels);
  await expect.poll(() => scrollTop(page)).not.toBe(before);
  await page.waitForTimeout(600);
}

test('goes back to the very place that a jump left, and forward again, by keys, mouse and buttons @page', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '2.2.1'));
  await expectAtTop(page, '2.2.1');
  await expect(back(page)).toHaveAttribute('aria-disabled', 'true');
  await scrollBy(page, 37);
  const left = await topOf(page, '2.2.1');
  expect(await entries(page), 'scrolling leaves no place').toBe(1);

  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '2026年主要任务' }).click();
  await expect(back(page)).toHaveAccessibleName('回到 第二部分第二节第1段（Alt ←）');
  await scrollBy(page, 111);
  const second = await seen(page);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => topOf(page, '2.2.1')).toBe(left);
  await forward(page).click();
  await expect.poll(() => seen(page)).toBe(second);

  // A chain of steps is one jump.
  const before = await entries(page);
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  expect(await entries(page)).toBe(before + 1);
  await back(page).click();
  await expect.poll(() => seen(page)).toBe(second);

  // Another document, and the shelf.
  await page.evaluate((address) => {
    location.hash = address;
  }, addressOf(plan));
  await expect(back(page)).toHaveAccessibleName(/《政府工作报告.*》第.部分/);
  await page.getByTitle('文件', { exact: true }).click();
  await expect(page.getByRole('main')).toContainText('已读');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(back(page)).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => seen(page)).toBe(second);
  await expect(forward(page)).toHaveAccessibleName(/^再到 《/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => topOf(page, '2.2.1')).toBe(left);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('没有可以回去的地方了')).toBeVisible();

  await page.getByRole('button', { name: '读过的地方' }).click();
  await expect(page.getByRole('menuitem')).not.toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => seen(page)).toBe(second);
});

test('filters the contents by words and pinyin, and goes into the tree by arrow keys @page @long', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport));
  const contents = page.getByRole('navigation', { name: '目录' });
  const filter = contents.getByRole('searchbox', { name: '筛选目录' });
  await filter.fill('任務');
  await expect(contents.locator('mark').first()).toHaveText('任务');
  await expect(contents.getByRole('status')).toHaveText(/^\d+ 个标题$/);
  await filter.fill('zyrw');
  await expect(contents.locator('mark').first()).toHaveText('主要任务');
  await page.keyboard.press('ArrowDown');
  await expect(contents.getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(filter).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(filter).toHaveValue('');
  await expect(contents.locator('mark')).toHaveCount(0);

  // Bookmarks, by keys and buttons.
  const items = ['2.2.2', '2.3.1'];
  for (const id of items) {
    await page.evaluate(
      (address) => {
        location.hash = address;
      },
      addressOf(workReport, id),
    );
    await expectAtTop(page, id);
    await lineOf(page, id).focus();
    await page.keyboard.press('b');
    await expect(numberOf(page, id)).toHaveAccessibleName(/有书签/);
  }
  await page.keyboard.press('<');
  await expect(lineOf(page, '2.2.2')).toBeFocused();
  await expectAtTop(page, '2.2.2');
  await expect(page.getByText(/第 1 个书签，共 2 个/)).toHaveCount(1);
  await page.getByRole('button', { name: /^下一个书签/ }).click();
  await expectAtTop(page, '2.3.1');
  await page.keyboard.press('>');
  await expect(page.getByText('后面没有书签了')).toBeVisible();
});
