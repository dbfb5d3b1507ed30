/** Reading: the proven text and nothing else, its contents, numbers and places, and how it looks. */

import { listRemarks } from '../../src/domain/report/remarks.ts';
import { flattenOutline, splitTitle } from '../../src/domain/report/report.ts';
import { findAll } from '../support/find-all.ts';
import {
  addressOf,
  bundle,
  expectAtTop,
  lineOf,
  numberOf,
  opening,
  painted,
  plan,
  topOf,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const contents = (page: Page) => page.getByRole('navigation', { name: '目录' });
const footer = (page: Page) => page.getByRole('contentinfo');

test('shows exactly the proven text, each line with its number, and the marks beside it', async ({ app }) => {
  for (const report of bundle.reports) {
    const page = await app.open(addressOf(report));
    await expect(page.locator('[data-words]')).toHaveCount(report.lines.length);
    const shown = await page
      .locator('[data-words]')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('data-words'), each.textContent]));
    expect(shown).toEqual(report.lines.map((line) => [line.id, line.text]));
    for (const line of report.lines.filter(({ role }) => role === 'paragraph' || role === 'list-item')) {
      await expect(numberOf(page, line.id)).toHaveText(line.id);
    }
    const gaps = report.lines.filter(({ marks }) => marks.some(({ kind }) => kind === 'gap'));
    await expect(page.getByRole('button', { name: '〔来源此处缺文〕' })).toHaveCount(gaps.length);
  }
});

test('keeps the place of the section that the source lacks, and leads to what is known of it', {
  tag: '@long',
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport));
  await expect(contents(page).getByRole('link', { name: /^聚力战略功能跃升/ })).toContainText('来源缺');
  await contents(page)
    .getByRole('link', { name: /^聚力战略功能跃升/ })
    .click();
  await expectAtTop(page, '2.1');
  const lacking = page.getByRole('main').getByRole('complementary').filter({ hasText: '聚力战略功能跃升' });
  await expect(lacking).toContainText('来源缺这一节，此处保留它的位置。');
  await lacking.getByRole('link', { name: '这项任务见于大会开幕报道' }).click();
  await expect(wordsOf(page, 'title')).toHaveText(opening.title);
  await expect(wordsOf(page, '2')).toBeInViewport();
  await expect(wordsOf(page, '2')).toContainText('聚力战略功能跃升');
});

test('has the contents as a tree that follows the reading, and steps from section to section', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport));
  const current = contents(page).locator('[aria-current]');
  for (const { title } of flattenOutline(workReport.outline)) {
    await expect(contents(page).getByTitle(title, { exact: true })).toContainText(splitTitle(title).main);
  }
  await contents(page).getByRole('link', { name: '民生福祉全面增进' }).click();
  await expectAtTop(page, '1.4');
  await expect(current).toHaveText(/民生福祉全面增进/);
  await lineOf(page, '1.4.2').hover();
  await page.mouse.wheel(0, 1000);
  await expect(current).toHaveText(/安全韧性持续增强/);
  await page.getByRole('button', { name: '下一节' }).click();
  await expect(current).toHaveText(/2026年主要任务/);
  await page.getByRole('button', { name: '上一节' }).click();
  await expectAtTop(page, '1.5');
  await expect(footer(page)).toContainText('第一部分第五节');
  await lineOf(page, '1.5.1').hover();
  await page.mouse.wheel(0, 20_000);
  await expect(current).toHaveText(/全面加强政府自身建设/);
});

test('finds words, counts them, paints them and goes from one to the next', { tag: '@long' }, async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport));
  await expect(wordsOf(page, '3.0.5')).toHaveCount(1);
  await page.keyboard.press('Control+f');
  const box = page.getByRole('searchbox', { name: '查找本文' });
  const found = workReport.lines.flatMap((line) => findAll(line.text, '高质量').map(() => line.id));
  expect(found.length).toBeGreaterThan(2);
  await expect(box).toBeFocused();
  await box.fill('高质量');
  const count = page.getByRole('search').getByRole('status');
  const heard = (at: number) => `第 ${at} 处，共 ${found.length} 处`;
  await expect(count).toHaveText(heard(1));
  await expect.poll(() => painted(page, 'find')).toEqual(found.slice(1).map(() => '高质量'));
  await expect.poll(() => painted(page, 'find-current')).toEqual(['高质量']);
  await expect(wordsOf(page, found[0] ?? '')).toBeInViewport();
  await box.press('Enter');
  await expect(count).toHaveText(heard(2));
  await expect(wordsOf(page, found[1] ?? '')).toBeInViewport();
  await page.getByRole('button', { name: /^上一处/ }).click();
  await box.press('Shift+Enter');
  await expect(count).toHaveText(`已到开头，从末尾继续，${heard(found.length)}`);
  await expect(wordsOf(page, found.at(-1) ?? '')).toBeInViewport();
  await page.getByRole('button', { name: /^下一处/ }).click();
  await expect(count).toHaveText(`已到末尾，从头继续，${heard(1)}`);
  await box.fill('没有这句话');
  await expect(count).toHaveText('没有找到');
  // Full width, curly quotation marks: written differently, found all the same.
  await box.fill('"六业"融合');
  await expect.poll(() => painted(page, 'find-current')).toEqual(['“六业”融合']);
  await numberOf(page, '2.2.1').focus();
  await page.keyboard.press('Control+f');
  await expect(box).toBeFocused();
  await page.getByRole('button', { name: /^下一处/ }).focus();
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await expect.poll(() => painted(page, 'find')).toEqual([]);
});

test('opens at the item that the address names, and keeps the place of each document', async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.4.2'));
  await expectAtTop(page, '2.4.2');
  const place = await topOf(page, '2.4.2');
  await page.getByRole('link', { name: '议阅' }).click();
  await page.getByRole('link', { name: plan.title }).click();
  await lineOf(page, '1').hover();
  await page.mouse.wheel(0, 600);
  await expect(wordsOf(page, 'title')).not.toBeInViewport();
  await page.getByRole('link', { name: '议阅' }).click();
  await page.getByRole('link', { name: workReport.title }).click();
  await expect.poll(async () => Math.abs((await topOf(page, '2.4.2')) - place)).toBeLessThan(12);
  await page.reload();
  await expect.poll(async () => Math.abs((await topOf(page, '2.4.2')) - place)).toBeLessThan(12);
  await app.open(addressOf(workReport, '1.2.1'));
  await expectAtTop(page, '1.2.1');
});

test('keeps the place when the lines break anew, in another window or another size', async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.4.2'));
  await expectAtTop(page, '2.4.2');
  const place = await topOf(page, '2.4.2');
  const expectPlace = () =>
    expect.poll(async () => Math.abs((await topOf(page, '2.4.2')) - place)).toBeLessThan(24);
  await page.setViewportSize({ width: 700, height: 600 });
  await expectPlace();
  await page.setViewportSize({ width: 1366, height: 768 });
  await expectPlace();
  for (const key of ['Control+=', 'Control+=', 'Control+0']) {
    await page.keyboard.press(key);
    await expectPlace();
  }
});

test('copies text over a gap without the mark of the gap', async ({ app }) => {
  const page = await app.open(addressOf(workReport, '1.5.1'));
  await expectAtTop(page, '1.5.1');
  await page.evaluate(() => {
    const [from, to] = ['1.5.1', '1.5.2'].map((id) => document.querySelector(`[data-words="${id}"]`));
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
  });
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [before, after] = ['1.5.1', '1.5.2'].map(
    (id) => workReport.lines.find((line) => line.id === id)?.text,
  );
  expect(copied.replace(/\s+/g, '')).toBe(`${before}${after}`);
});

test('keeps theme, text size, spacing and scale over a restart', { tag: ['@restart', '@long'] }, async ({
  app,
}) => {
  let page = await app.open(addressOf(workReport, '1.1.1'));
  const look = () =>
    wordsOf(page, '1.1.1').evaluate((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return {
        theme: document.documentElement.dataset['theme'],
        size: Number.parseFloat(fontSize),
        spacing: Number((Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).toFixed(2)),
        button: document.querySelector('footer button')?.getBoundingClientRect().height ?? 0,
      };
    });
  const before = await look();
  await page.getByRole('button', { name: '字体' }).click();
  const dialog = page.getByRole('dialog', { name: '字体与外观' });
  await dialog.getByText('夜间').click();
  await dialog.getByRole('button', { name: '正文字号：增大' }).click();
  await dialog.getByRole('button', { name: '行距：增大' }).click();
  for (const scale of ['110%', '125%', '150%', '175%', '200%']) {
    await dialog.getByRole('button', { name: '界面大小：增大' }).click();
    await expect(dialog.getByRole('group', { name: '界面大小' })).toContainText(scale);
  }
  await expect(dialog.getByRole('button', { name: '界面大小：增大' })).toBeDisabled();
  await dialog.getByRole('button', { name: '关闭' }).click();
  const after = await look();
  expect(before).toMatchObject({ theme: 'paper', size: 20, spacing: 1.95 });
  expect(after).toMatchObject({ theme: 'night', size: 44, spacing: 2.2 });
  expect(after.button).toBeGreaterThanOrEqual(before.button * 1.9);
  await app.restart();
  page = await app.open(addressOf(workReport, '1.1.1'));
  await expect(wordsOf(page, '1.1.1')).toBeVisible();
  expect(await look()).toEqual(after);
});

test('proves that the text is the source’s, and leads to each place to know of', async ({ app }) => {
  const page = await app.open(addressOf(workReport));
  const remarks = listRemarks(workReport, bundle.arrangement, bundle.source);
  const open = async () => {
    await page.getByRole('button', { name: '与来源一致' }).click();
    return page.getByRole('dialog', { name: '与来源一致' });
  };
  const dialog = await open();
  const links = dialog.getByRole('link');
  await expect(dialog).toContainText(bundle.arrangement.source.sha256);
  await expect(dialog).toContainText(`来源共 ${bundle.source.length}`);
  const places = [
    ...remarks.gaps.map(({ line }) => line.id),
    ...remarks.joins.map(({ line }) => line.id),
    ...remarks.repeats.map(({ line }) => line),
    ...remarks.misprints.map(({ line }) => line.id),
    ...remarks.duplicates.map(({ line }) => line.id),
    ...remarks.lacking.map(({ id }) => id),
    ...remarks.inferred.map(({ id }) => id),
  ];
  await expect(links).toHaveCount(places.length);
  expect(places.length).toBeGreaterThan(12);
  for (const [index, place] of places.entries()) {
    if (index > 0) await open();
    await links.nth(index).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.locator(`[data-line="${place}"], [data-lacking="${place}"]`)).toBeInViewport();
  }
  // A second time to the same place, after reading on elsewhere.
  await contents(page).getByRole('link', { name: '全面加强政府自身建设' }).click();
  await expect(lineOf(page, places.at(-1) ?? '')).not.toBeInViewport();
  await open();
  await links.last().click();
  await expect(lineOf(page, places.at(-1) ?? '')).toBeInViewport();
});
