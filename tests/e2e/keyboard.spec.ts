/** The whole app without a mouse: every step by a key, and the focus always in sight. */
import {
  addressOf,
  bar,
  cards,
  expectAtTop,
  lineOf,
  numberOf,
  painted,
  stored,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const textOf = (id: string) => workReport.lines.find((line) => line.id === id)?.text ?? '';
const focusedLine = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-line]')?.getAttribute('data-line') ?? null);

test('goes from item to item, marks an item and words of it, writes, bookmarks, copies and undoes', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '2.2.1'));
  await expectAtTop(page, '2.2.1');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('j');
  await expect(lineOf(page, '2.2.1')).toBeFocused();
  await press('j', 'j', 'k');
  await expect(lineOf(page, '2.2.2')).toBeFocused();

  await press('Enter');
  await expect(bar(page).getByRole('button').first()).toBeFocused();
  await press('ArrowRight');
  await expect(bar(page).getByRole('button').nth(1)).toBeFocused();
  await press('3');
  await expect.poll(() => painted(page, 'note-blue')).toEqual([textOf('2.2.2')]);
  await expect(bar(page)).toHaveCount(0);
  await expect(lineOf(page, '2.2.2'), 'the focus is back where it was').toBeFocused();

  await press('ArrowRight');
  await expect.poll(() => painted(page, 'keyboard-caret')).toEqual([textOf('2.2.2').slice(0, 1)]);
  await press('ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  expect(await page.evaluate(() => String(getSelection()))).toBe(textOf('2.2.2').slice(2, 5));
  await press('Shift+ArrowLeft', 'Control+Shift+ArrowRight');
  const clause = textOf('2.2.2').slice(2, textOf('2.2.2').indexOf('。') + 1);
  expect(await page.evaluate(() => String(getSelection()))).toBe(clause);
  await expect(bar(page)).toBeVisible();
  await press('7');
  await expect.poll(async () => (await stored(page)).notes).toHaveLength(2);
  await expect
    .poll(async () => (await stored(page)).notes)
    .toContainEqual(
      expect.objectContaining({
        stance: 'doubt',
        anchor: expect.objectContaining({ quote: expect.objectContaining({ exact: clause }) }),
      }),
    );

  await press('j');
  await expect(lineOf(page, '2.2.3')).toBeFocused();
  await press('n');
  const area = cards(page).getByRole('textbox', { name: /^批注/ });
  await expect(area).toBeFocused();
  await page.keyboard.type('jkbc?12 是写的话，不是命令');
  await press('Control+Enter');
  await expect(cards(page).filter({ hasText: 'jkbc?12 是写的话，不是命令' })).toHaveCount(1);
  await expect(lineOf(page, '2.2.3'), 'the focus is back at the item').toBeFocused();

  await press('b');
  await expect(numberOf(page, '2.2.3')).toHaveAccessibleName(/有书签/);
  await press('Enter');
  await expect(bar(page)).toBeVisible();
  await press('c');
  await expect(page.getByText('已复制引用')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('第二部分第二节第3段');
  await press('Control+z');
  await expect(numberOf(page, '2.2.3')).not.toHaveAccessibleName(/有书签/);
  await press('Control+Shift+z');
  await expect(numberOf(page, '2.2.3')).toHaveAccessibleName(/有书签/);
});

test('steps through as many sections as keys were pressed, also before the page has followed', {
  tag: '@long',
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.3'));
  await expectAtTop(page, '2.3');
  await page.evaluate(() => {
    for (const key of [']', ']', ']', '[']) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  });
  await expectAtTop(page, '2.5');
});

test('steps through sections, opens and leaves every panel and dialog, and returns the focus', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '2.3'));
  await expectAtTop(page, '2.3');
  await expect(page.getByRole('contentinfo')).toContainText('第二部分第三节');
  await page.keyboard.press(']');
  await expectAtTop(page, '2.4');
  await page.keyboard.press('[');
  await expectAtTop(page, '2.3');
  const contents = page.getByRole('navigation', { name: '目录' });
  await page.keyboard.press('t');
  await expect(contents).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(contents).toBeVisible();
  const panel = page.getByRole('complementary', { name: '批注' });
  await page.keyboard.press('m');
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('m');
  await expect(panel).toBeVisible();

  await page.keyboard.press('j');
  const line = await focusedLine(page);
  expect(line).toMatch(/^2\.3/);
  for (const [key, name] of [
    ['?', '快捷键'],
    ['Control+,', '字体与外观'],
    ['Control+e', '导出批注'],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus').or(dialog.and(page.locator(':focus')))).toHaveCount(1);
    // Keys of the page behind do nothing, and Tab stays inside.
    await page.keyboard.press('t');
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => focusedLine(page)).toBe(line);
    await expect(contents).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(() => focusedLine(page), 'Escape leaves the focus at the item').toBe(line);
  expect((await stored(page)).notes).toEqual([]);
});

/** Presses Tab until the focus comes round, and tells what had it. */
async function tabThrough(page: Page, most: number): Promise<{ name: string; isSeen: boolean }[]> {
  const stops: { name: string; isSeen: boolean }[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { width, height, bottom, right } = element.getBoundingClientRect();
      const isInWindow = width > 0 && height > 0 && bottom > 0 && right > 0;
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      const name = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30) ?? '';
      return { name: name || element.tagName, isSeen: isInWindow && (isOutlined || boxShadow !== 'none') };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

test('shows the focus at every stop of Tab, in the order of the page', async ({ app }) => {
  const page = await app.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const onShelf = await tabThrough(page, 30);
  expect(onShelf.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const names = onShelf.map(({ name }) => name);
  expect(names.findIndex((name) => name.includes('导入批注'))).toBeLessThan(
    names.findIndex((name) => name.includes(workReport.title)),
  );
  await page.getByRole('link', { name: workReport.title }).press('Enter');
  await expect(lineOf(page, '1.1.1')).toBeVisible();
  // The text has the focus at first, so that Page Down scrolls it; from the top of the page the order is:
  await page.getByRole('banner').getByRole('link').focus();
  const stops = await tabThrough(page, 70);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const inOrder = [
    '目录',
    '查找本文',
    '字体',
    '导出',
    '战略引领能级提升',
    '全面加强政府自身建设',
    '下一节',
    '与来源一致',
  ];
  const places = inOrder.map((name) => stops.findIndex((stop) => stop.name.includes(name)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});
