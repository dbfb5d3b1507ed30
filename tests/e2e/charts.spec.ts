/** From eleven years of reports to a chart, from its points to their sentences, and from there into a speech. */
import { expectNoViolation, expectNoViolationInAnyTheme, findFaults } from '../support/access.ts';
import { corpusFiles, hasCorpus } from '../support/corpus.ts';
import { docxText } from '../support/docx-text.ts';
import { readZip } from '../support/read-zip.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const place = '上海市';

function reports() {
  return corpusFiles(`series/${place}`).map(({ name, text }) => ({
    name: `${name.split('/').slice(1).join('-')}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(text),
  }));
}

async function bringIn(page: Page): Promise<void> {
  const files = reports();
  await page.getByLabel('添加文件', { exact: true }).last().setInputFiles(files);
  const store = page.getByRole('button', { name: /^放上书架/ });
  await expect(store).toHaveText(`放上书架（${files.length} 份）`, { timeout: 20_000 });
  await store.click();
  await expect(page.getByText(`已放上书架：${files.length} 份`)).toBeVisible({ timeout: 20_000 });
}

async function exportAs(app: App, page: Page, menu: string, way: string): Promise<Buffer> {
  await page.getByRole('button', { name: menu }).click();
  const file = app.nextSave();
  await page.getByRole('menuitem', { name: way }).click();
  const { bytes } = await file;
  await expect(page.getByText(/^已导出到/)).toBeVisible();
  return bytes;
}

const point = (page: Page, words: RegExp) => page.locator('[data-chart]').getByRole('link', { name: words });

test('the years of a place, where there is a corpus of them, become a chart that leads to sentences and goes into a speech', {
  tag: '@page',
}, async ({ app }) => {
  // Eleven reports are read and stored.
  test.setTimeout(120_000);
  test.skip(!hasCorpus, 'the corpus of reports does not stand beside the project');
  const page = await app.open('#/figures/years');
  await expect(page.getByText(/^书架上只有青浦区 2026年的报告/)).toBeVisible();
  await expectNoViolation(page, 'a place with one year');
  await page.getByRole('link', { name: '导入往年报告' }).click();
  await bringIn(page);

  await page.getByRole('link', { name: '历年数字' }).click();
  await expect(page.getByRole('heading', { name: `${place} · 历年数字` })).toBeVisible();
  const growth = page.getByRole('link', { name: /^地区生产总值增长/ });
  await expect(growth).toContainText('2025年实际 5.4%');
  await expect(page.locator('[data-chart][data-small="true"]')).toHaveCount(10);
  await expectNoViolationInAnyTheme(page, 'the small charts');
  await growth.click();

  await expect(
    page.getByRole('heading', { name: /^上海市地区生产总值增长（\d{4}—2026年）（单位：%）$/ }),
  ).toBeVisible();
  const aim = point(page, /^2024年目标 5%左右。 出自《.*（2024年）》.*增长5%左右/);
  await expect(aim).toHaveCount(1);
  await expectNoViolationInAnyTheme(page, 'the large chart');
  expect(await findFaults(page, 'main :is(header, .choices)')).toEqual([]);
  await page.locator('[data-point][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-point="0"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-point="1"]')).toBeFocused();
  await aim.click();
  const sentence = page.locator('main [data-words]').filter({ hasText: /生产总值增长5%左右/ });
  await expect(sentence.first()).toBeInViewport();
  await page.goBack();

  await expect(aim).toHaveCount(1);
  const svg = (await exportAs(app, page, '导出图表', '矢量图（SVG）')).toString();
  expect(svg).toContain('数据来源：');
  expect(svg).toContain('5%左右');
  expect(svg).not.toMatch(/var\(|href=|<style| style=/);
  const png = await exportAs(app, page, '导出图表', '图片（PNG）');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1520);

  await page.getByRole('button', { name: '放进发言或建议' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '新建发言' }).click();
  await page.getByRole('button', { name: '去看看' }).click();
  await page.getByLabel('发言题目').fill('关于经济增长的发言');
  await expect(point(page, /^2024年目标 5%左右/)).toHaveCount(1);
  await expectNoViolationInAnyTheme(page, 'a speech with a chart');
  const word = await exportAs(app, page, '导出', 'Word 文档');
  expect([...readZip(word).keys()].filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);
  expect(docxText(word)).toContain('数据来源：《');
  const printed = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.print = () => resolve(document.querySelectorAll('[data-printed] figure svg').length);
      }),
  );
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /^打印/ }).click();
  expect(await printed).toBe(1);
  await page.getByRole('button', { name: '开始发言' }).click();
  await expect(page.getByRole('button', { name: '开始，并计时' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(
    page.getByRole('img', { name: /^上海市地区生产总值增长.*2024年：.*目标5%左右/ }),
  ).toBeVisible();
  await expectNoViolation(page, 'the speaking view with a chart');

  await page.goto(page.url().replace(/#.*/, '#/figures/places/地区生产总值/growth/2026'));
  await expect(point(page, /^上海市目标 5%左右/)).toHaveCount(1);
  await expectNoViolationInAnyTheme(page, 'places side by side');
  const indicator = page.getByRole('combobox', { name: '指标' });
  await indicator.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => decodeURIComponent(page.url())).not.toContain('地区生产总值');
  await expect(indicator).toBeFocused();
});
