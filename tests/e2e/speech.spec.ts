/** From notes to a speech that is ordered, timed, handed in and spoken; and that nothing typed on the way is lost. */
import { expectNoViolation, findFaults } from '../support/access.ts';
import { docxText } from '../support/docx-text.ts';
import { rangeOf } from '../support/notes.ts';
import {
  addressOf,
  bringIn,
  expectAtTop,
  noteHere,
  notesPanel,
  plan,
  workReport,
} from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const notes = [
  noteHere(workReport, rangeOf(workReport, '2.2.2', '实现基础设施投资222亿元'), {
    id: 'invest',
    stance: 'suggest',
    text: '建议公开分月进度。',
  }),
  noteHere(workReport, rangeOf(workReport, '1.1.1', '方厅水院'), { id: 'early', stance: 'agree' }),
  noteHere(workReport, rangeOf(workReport, '2.2.1', '“六业”融合发展'), { id: 'culture', stance: 'doubt' }),
  noteHere(plan, '2', { id: 'plan', text: '纲要里的一条' }),
];

const title = (page: Page) => page.getByLabel('发言题目');
const blocks = (page: Page) => page.locator('main [data-block]');
const own = (page: Page) => page.getByRole('textbox', { name: /自己的话$/ });
const saved = (page: Page) => page.getByText('已保存', { exact: true });

/** What each block says, in order. */
const order = (page: Page) =>
  blocks(page).evaluateAll((all) =>
    all.map((each) => each.querySelector('textarea')?.value ?? each.querySelector('blockquote')?.textContent),
  );

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** From the reader, with what its list shows. */
async function begin(page: Page): Promise<void> {
  await bringIn(page, notes);
  await go(page, addressOf(workReport, '2.2'));
  await notesPanel(page).getByRole('button', { name: '列表', exact: true }).click();
  await notesPanel(page).getByRole('button', { name: '用这些批注准备发言' }).click();
  await expect(blocks(page)).toHaveCount(5);
}

async function exportAs(app: App, page: Page, way: string): Promise<Buffer> {
  await page.getByRole('button', { name: '导出' }).click();
  const file = app.nextSave();
  await page.getByRole('menuitem', { name: way }).click();
  const { bytes } = await file;
  await expect(page.getByText(/^已导出到/)).toBeVisible();
  return bytes;
}

test('a speech is made of notes, ordered by keys, timed, and handed in as Word', async ({ app }) => {
  const page = await app.open();
  await begin(page);
  const words = ['', '方厅水院', '“六业”融合发展', '实现基础设施投资222亿元', '建议公开分月进度。'];
  expect(await order(page)).toEqual(words);
  await title(page).fill('关于投资的发言');
  await own(page).first().fill('各位代表：我赞成这个报告。');
  await page.getByRole('link', { name: /第二部分第二节第2段$/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => order(page))
    .toEqual([
      '各位代表：我赞成这个报告。',
      '方厅水院',
      '实现基础设施投资222亿元',
      '“六业”融合发展',
      '建议公开分月进度。',
    ]);
  await expect(page.getByRole('link', { name: /第二部分第二节第2段$/ })).toBeFocused();
  await expect(saved(page)).toBeVisible();
  const text = docxText(await exportAs(app, page, 'Word 文档'));
  const places = [
    '关于投资的发言',
    '我赞成这个报告',
    '一、2025年工作回顾',
    '222亿元',
    '六业',
    '分月进度',
  ].map((each) => text.indexOf(each));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  const printed = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.print = () => resolve(document.querySelector('[data-printed]')?.textContent ?? '');
      }),
  );
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /^打印/ }).click();
  expect(await printed).toContain('一、2025年工作回顾');
  await page.reload();
  await expect(title(page)).toHaveValue('关于投资的发言');
  expect((await order(page))[2]).toBe('实现基础设施投资222亿元');
});

test('what was typed right before the page is closed or killed is there again', { tag: '@page' }, async ({
  app,
}) => {
  const page = await app.open('#/prepare');
  await expect(page.getByText(/还没有草稿/)).toBeVisible();
  await page.getByRole('button', { name: '新建发言' }).click();
  await page.getByRole('button', { name: '写一段话' }).click();
  await expect(own(page)).toBeFocused();
  await page.keyboard.type('一个字也不能');
  // A page that is killed says nothing before: what was typed in the last moment is in the draft alone.
  await own(page).evaluate((element) => {
    window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), { capture: true });
    element.dispatchEvent(new Event('focus'));
  });
  await page.keyboard.type('丢');
  await page.reload();
  await expect(own(page)).toHaveValue('一个字也不能丢');
  await expect(saved(page)).toBeVisible();
  await go(page, '#/prepare');
  await expect(page.locator('[data-draft]')).toHaveCount(1);
  await page.getByRole('button', { name: /^改“/ }).click();
  await page.keyboard.type('新题目');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '新题目' })).toBeVisible();
  await page.getByRole('button', { name: '删除“新题目”' }).click();
  await expect(page.locator('[data-draft]')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('link', { name: '新题目' }).click();
  await expect(own(page)).toHaveValue('一个字也不能丢');
});

test('notes are added from the side, a quotation leads to its place and back, and what is removed comes back', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await begin(page);
  const side = page.getByRole('complementary', { name: '可用的批注' });
  await side.getByLabel('搜索批注和引文').fill('纲要');
  await side.getByRole('checkbox', { name: /纲要里的一条/ }).check();
  await side.getByRole('button', { name: /^把 1 条加到/ }).click();
  await expect(blocks(page)).toHaveCount(7);
  await page.getByRole('link', { name: /第一部分第一节第1段$/ }).click();
  await expectAtTop(page, '1.1.1');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('link', { name: /第一部分第一节第1段$/ })).toBeFocused();
  await page
    .getByRole('button', { name: /^删除：.*引文$/ })
    .first()
    .click();
  await expect(blocks(page)).toHaveCount(6);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(blocks(page)).toHaveCount(7);
  const grip = blocks(page).nth(1).locator('[draggable]');
  await grip.dragTo(blocks(page).first(), { steps: 5, targetPosition: { x: 80, y: 4 } });
  await expect.poll(async () => (await order(page)).indexOf('方厅水院')).toBe(0);
  await page.getByRole('button', { name: '按章节分组' }).click();
  await expect(page.getByRole('region', { name: '2025年工作回顾' })).toContainText('方厅水院');

  const limit = page.getByRole('group', { name: '限时' });
  await limit.getByRole('button').last().click();
  await expect(page.getByText(/^还余 \d分/)).toBeVisible();
  await own(page).first().fill('多说几句。'.repeat(300));
  await expect(page.getByText(/^超出 .*约要删 \d+ 字$/)).toBeVisible();
  await expectNoViolation(page, 'the speech');
  await page.getByRole('status').getByRole('button', { name: '关闭' }).click();
  expect(await findFaults(page)).toEqual([]);
});

test('the speaking view goes on by space and clicker, counts the time, and is left by Esc', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await begin(page);
  await title(page).fill('关于投资的发言');
  await page.getByRole('button', { name: '开始发言' }).click();
  await expect(page.getByRole('heading', { name: '关于投资的发言' })).toBeVisible();
  await expect(page.locator('[data-clock="elapsed"]')).toHaveText('0:00');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: '2025年工作回顾' })).toBeVisible();
  await expect(page.locator('[data-clock="elapsed"]')).not.toHaveText('0:00');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: '2026年主要任务' })).toBeVisible();
  await expect(page.getByText('第 2 段，共 2 段')).toBeVisible();
  await expectNoViolation(page, 'the speaking view');
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('heading', { name: '2025年工作回顾' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(title(page)).toHaveValue('关于投资的发言');
});
