/** Finding anything: commands, documents, numbers, headings, notes, text; by keys alone, and back to where one was. */
import { expectNoViolation } from '../support/access.ts';
import { rangeOf } from '../support/notes.ts';
import {
  addressOf,
  bringIn,
  expectAtTop,
  noteHere,
  painted,
  plan,
  topOf,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

// The choices of the filters are comboboxes with options, too.
const field = (page: Page) => page.getByRole('combobox', { name: /^(查找|到第几条)/ });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const chosen = (page: Page) => page.getByRole('listbox').getByRole('option', { selected: true });
const status = (page: Page) => page.getByRole('dialog').getByRole('status');

async function expectFocusOn(page: Page, option: ReturnType<typeof chosen>): Promise<void> {
  const id = await option.getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '');
  await expect(field(page)).toBeFocused();
}

async function untilSearchIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('SearchEverything')),
  );
}

test('goes to a match by keys, with all matches painted, and back to where one was by Esc', {
  tag: '@page',
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.5'));
  await expectAtTop(page, '2.5');
  await untilSearchIsThere(page);
  const before = await topOf(page, '2.5');
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('发展');
  const group = page.getByRole('group', { name: /^金晓明作的政府工作报告/ });
  // The first answer waits for the worker that gives it, and for all texts to be read in.
  await expect(group).toContainText('18 处', { timeout: 20_000 });
  await expect(status(page)).toHaveText('3 份文件中 42 处');
  await expect(chosen(page).locator('mark').first()).toHaveText('发展');
  await expectFocusOn(page, chosen(page));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(Math.abs((await topOf(page, '2.5')) - before)).toBeLessThan(2);
  await page.getByRole('button', { name: '查找全部' }).focus();

  // The same words are there when one comes back.
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toHaveValue('发展');
  await expect(options(page).first()).toBeVisible();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('1.1.3');
  await expectFocusOn(page, chosen(page));
  const preview = page.getByRole('region', { name: '预览' });
  await expect(preview).toContainText('第一部分第一节第3段');
  await expect(preview.locator('mark').filter({ hasText: '发展' }).first()).toBeVisible();
  await expectNoViolation(page, 'search of the library');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => topOf(page, '1.1.3')).toBeLessThan(600);
  await expect(page.getByLabel('查找本文').and(page.locator('input'))).toHaveValue('发展');
  await expect.poll(async () => new Set(await painted(page, 'find'))).toEqual(new Set(['发展']));
  expect(await painted(page, 'find-current')).toEqual(['发展']);

  // Esc gives the focus back to where it was.
  await page.keyboard.press('Escape');
  const button = page.getByRole('button', { name: '查找全部' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('narrows down, orders, and says in plain words what it did not find or search', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport, '2.3'));
  await untilSearchIsThere(page);
  await expectAtTop(page, '2.3');
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('发展');
  const groups = page.getByRole('listbox').locator('> [role="group"]');
  await expect(groups).toHaveCount(3);
  await page.getByRole('button', { name: '只找本文' }).press('Enter');
  await expect(groups).toHaveCount(1);
  await page.getByRole('button', { name: '只找本节 2.3' }).press('Enter');
  await expect(page.getByRole('button', { name: '只找本文' })).toHaveAttribute('aria-pressed', 'false');
  await expect(options(page).first()).toContainText('2.3');
  await page.getByRole('button', { name: '只找标题' }).press('Space');
  await expect(options(page)).toHaveText([/^2\.3/]);
  await page.getByLabel('种类').selectOption('会议报道');
  await expect(page.getByText('请少写几个字', { exact: false })).toBeVisible();
  await expect(status(page)).toHaveText('没有找到');
  await page.getByRole('button', { name: '不限范围再找' }).press('Enter');
  await expect(groups).toHaveCount(3);
  await page.getByRole('dialog').getByLabel('排列').selectOption('相关程度');
  await expect(options(page).first()).toContainText('发展');
  await field(page).fill('/(/');
  await expect(page.getByText('写得不对')).toHaveCount(2);
  await field(page).fill('“高质量发展” -示范区');
  await expect(options(page).first()).toContainText('高质量发展');
  // The order is kept.
  await page.reload();
  await expect(page.getByRole('button', { name: '查找全部' })).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('dialog').getByLabel('排列')).toHaveValue('relevance');
});

test('finds commands, documents, numbers, headings, notes and text in one field', { tag: '@page' }, async ({
  app,
}) => {
  const page = await app.open();
  await untilSearchIsThere(page);
  await bringIn(page, [
    noteHere(workReport, rangeOf(workReport, '2.2.1', '“六业”融合发展'), {
      tags: ['文旅'],
      text: '客流怎么算？',
    }),
  ]);
  const ask = async (typed: string) => {
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await field(page).fill(typed);
  };
  await ask('');
  await expect(chosen(page)).toHaveCount(0);
  await expectNoViolation(page, 'search of everything, empty');
  await field(page).fill('kjj');
  await expect(chosen(page)).toContainText('快捷键');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('Escape');

  await ask('规划纲要');
  await expect(page.getByRole('group', { name: '文件' })).toContainText(plan.title);
  await expect(page.getByRole('group', { name: '正文' })).toBeVisible();
  await field(page).fill('聚力科技');
  await expect(page.getByRole('group', { name: '标题' })).toContainText('聚力科技产业创新');
  await field(page).fill('客流');
  await expect(page.getByRole('group', { name: '批注', exact: true })).toContainText('客流怎么算？');
  await field(page).fill('#wl');
  await expect(chosen(page)).toContainText('#文旅');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '只找批注' })).toHaveAttribute('aria-pressed', 'true');
  await expect(chosen(page)).toContainText('客流怎么算？');
  await page.keyboard.press('Enter');
  await expectAtTop(page, '2.2.1');

  // The note was gone to by searching: that search is among the last ones.
  await ask('');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('文旅');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('group', { name: '最近的查找' })).toHaveCount(0);
  await field(page).fill('第二部分第三节第２段');
  await expect(chosen(page)).toContainText('2.3.2');
  await page.keyboard.press('Enter');
  await expectAtTop(page, '2.3.2');

  await page.keyboard.press('Control+g');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('1.2');
  await expect(status(page)).toHaveText('1 处');
  await page.keyboard.press('Enter');
  await expectAtTop(page, '1.2');
  await page.keyboard.press('Control+g');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('就业');
  await expect(page.getByText('没有这一条')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('answers what is typed while it is still being loaded', { tag: '@page' }, async ({ app }) => {
  const page = await app.open(addressOf(workReport));
  let load: () => void = () => undefined;
  const loading = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route('**/SearchEverything-*.js', async (route) => {
    await loading;
    await route.continue();
  });
  await page.reload();
  await expectAtTop(page, 'title');
  await page.keyboard.press('Control+Shift+F');
  const awaited = page.getByRole('dialog').getByRole('textbox');
  await expect(awaited).toBeFocused();
  await page.keyboard.type('发');
  await expect(awaited).toHaveValue('发');
  load();
  await page.keyboard.type('展');
  const group = page.getByRole('group', { name: /^金晓明作的政府工作报告/ });
  // The first answer waits for the worker that gives it, and for all texts to be read in.
  await expect(group).toContainText('18 处', { timeout: 20_000 });
  await expect(field(page)).toHaveValue('发展');
});

test('takes no half-typed characters of an input method for a question', { tag: '@page' }, async ({
  app,
}) => {
  const page = await app.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await untilSearchIsThere(page);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'jiuye', selectionStart: 5, selectionEnd: 5 });
  await expect(field(page)).toHaveValue('jiuye');
  await expect(page.getByRole('group', { name: '命令' })).toBeVisible();
  await client.send('Input.insertText', { text: '就业' });
  await expect(field(page)).toHaveValue('就业');
  await expect(page.getByRole('group', { name: '正文' })).toContainText('就业');
  await expect(status(page)).toHaveText('2 份文件中 8 处');
});
