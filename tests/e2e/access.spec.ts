/** For everybody and every window: no violation that axe finds, nothing cut off or out of reach at any size. */
import { expectNoViolation, findFaults } from '../support/access.ts';
import { textFile } from '../support/made-up-files.ts';
import { bookmarkOn, rangeOf } from '../support/notes.ts';
import {
  addressOf,
  bar,
  bringIn,
  cards,
  expectAtTop,
  noteHere,
  notesPanel,
  numberOf,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const notes = [
  noteHere(workReport, rangeOf(workReport, '2.2.1', '“六业”融合发展'), {
    stance: 'doubt',
    colour: 'pink',
    tags: ['文旅'],
    text: '**请说明**\n\n- 一',
  }),
  noteHere(workReport, rangeOf(workReport, '2.2.2', '129个重大项目'), { stance: 'agree', colour: 'green' }),
  noteHere(workReport, rangeOf(workReport, '2.2.3', '稳外稳'), {
    stance: 'watch',
    colour: 'blue',
    text: '笔误',
  }),
];

async function openWithNotes(app: App, line = '2.2'): Promise<Page> {
  const page = await app.open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bringIn(page, notes, [bookmarkOn(workReport, '2.2.2')]);
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    addressOf(workReport, line),
  );
  await expectAtTop(page, line);
  return page;
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('the shelf and the dialogs of it have no violation', async ({ app }) => {
  const page = await openWithNotes(app);
  await page.getByRole('link', { name: '议阅' }).click();
  await expect(page.getByRole('region', { name: '继续阅读' })).toBeVisible();
  await expectNoViolation(page, 'shelf');
  for (const name of ['字体', '导入批注', '导出', '快捷键']) {
    if (name === '快捷键') await page.keyboard.press('?');
    else await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolation(page, name);
    await close(page);
  }
});

test('the page on which documents are brought in, and the shelf with one, have no violation', {
  tag: '@long',
}, async ({ app }) => {
  const page = await app.open('#/import');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoViolation(page, 'nothing brought in');
  await page
    .getByLabel('添加文件', { exact: true })
    .setInputFiles([
      textFile(),
      { name: '旧.doc', mimeType: '', buffer: Buffer.from('\xd0\xcf\x11\xe0', 'latin1') },
    ]);
  await expect(page.getByRole('list', { name: '读出的正文' })).toContainText('新增就业3.6万人');
  for (const tab of ['待核对', '目录', '文件信息']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectNoViolation(page, tab);
  }
  await page.getByRole('button', { name: /^旧\.doc/ }).click();
  await expectNoViolation(page, 'a file that cannot be read');
  await page.getByRole('button', { name: /^放上书架/ }).click();
  await page.getByRole('link', { name: '议阅' }).click();
  await page.getByRole('button', { name: /的更多操作/ }).click();
  await expectNoViolation(page, 'shelf with a menu open');
  await page.getByRole('menuitem', { name: '改名、移动、修改信息' }).click();
  await expectNoViolation(page, 'document');
});

test('the reading page has no violation in any theme, nor with anything of it open', async ({ app }) => {
  const page = await openWithNotes(app);
  for (const theme of ['夜间', '高对比', '纸白']) {
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog').getByText(theme).click();
    await expectNoViolation(page, `settings, ${theme}`);
    await close(page);
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: '查找本文' }).fill('项目');
    await expectNoViolation(page, `text and find bar, ${theme}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: '与来源一致' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolation(page, 'proof');
  await close(page);
  await page.locator('[data-remark="2.2.3"]').click();
  await expect(page.getByRole('dialog')).toContainText('疑似识别错误');
  await expectNoViolation(page, 'remark');
  await close(page);
  await numberOf(page, '2.2.2').click();
  await expectNoViolation(page, 'bar');
  await bar(page).getByRole('button', { name: '写批注' }).click();
  await expect(cards(page).getByRole('textbox', { name: /^批注/ })).toBeFocused();
  await expectNoViolation(page, 'editor');
  await cards(page).getByRole('button', { name: '预览' }).click();
  await expectNoViolation(page, 'preview');
  await cards(page).getByRole('button', { name: '完成' }).click();
  await notesPanel(page).getByRole('button', { name: '列表', exact: true }).click();
  await notesPanel(page).getByRole('button', { name: '筛选和搜索' }).click();
  await expectNoViolation(page, 'list and filter');
});

/** Keeps a version, then deletes a note, so that the history has something of everything. */
async function openHistory(page: Page): Promise<void> {
  await page.getByRole('link', { name: '历史与找回' }).click();
  await page.getByRole('button', { name: '现在留一份' }).click();
  await expect(page.getByText('已留下一份')).toBeVisible();
  await page.goBack();
  await cards(page).first().getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('已删除批注')).toBeVisible();
  await page.getByRole('link', { name: '历史与找回' }).click();
  await expect(page.getByRole('heading', { name: '现在', level: 2 })).toBeVisible();
}

const version = (page: Page) => page.locator('nav[aria-label="历史与找回"] ul a').first();

test('the history has no violation in any theme, nor with anything of it open', { tag: '@long' }, async ({
  app,
}) => {
  const page = await openWithNotes(app);
  await openHistory(page);
  for (const theme of ['夜间', '高对比', '纸白']) {
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog').getByText(theme).click();
    await close(page);
    await page.getByRole('link', { name: '现在', exact: true }).click();
    await expectNoViolation(page, `now, ${theme}`);
    await version(page).click();
    await page.getByRole('checkbox', { name: /^选中/ }).first().check();
    await expectNoViolation(page, `version, ${theme}`);
    await page.getByRole('link', { name: /^回收站/ }).click();
    await expect(page.getByRole('button', { name: '放回' })).toBeVisible();
    await expectNoViolation(page, `bin, ${theme}`);
  }
});

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
  [683, 384],
] as const) {
  test(`nothing of the history is cut off, covered or out of reach at ${width}×${height}`, {
    tag: '@long',
  }, async ({ app }) => {
    const page = await openWithNotes(app);
    await openHistory(page);
    await page.setViewportSize({ width, height });
    await page.getByRole('button', { name: '关闭' }).click();
    const toList = async () => {
      if (width < 800) await page.locator('main').getByRole('link', { name: '历史与找回' }).click();
    };
    expect(await findFaults(page, 'header'), 'bar at the top').toEqual([]);
    expect(await findFaults(page, 'nav'), 'list').toEqual([]);
    await page.getByRole('link', { name: '现在', exact: true }).click();
    expect(await findFaults(page, 'main'), 'now').toEqual([]);
    await toList();
    await version(page).click();
    await expect(page.getByRole('checkbox', { name: /^选中/ })).toBeVisible();
    expect(await findFaults(page, 'main'), 'version').toEqual([]);
    await expectNoViolation(page, 'version');
    await toList();
    await page.getByRole('link', { name: /^回收站/ }).click();
    await expect(page.getByRole('button', { name: '放回' })).toBeVisible();
    expect(await findFaults(page, 'main'), 'bin').toEqual([]);
    await expectNoViolation(page, 'bin');
  });
}

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
  [683, 384],
] as const) {
  test(`nothing is cut off, covered or out of reach at ${width}×${height}`, {
    tag: width === 683 ? [] : ['@long'],
  }, async ({ app }) => {
    const page = await openWithNotes(app);
    await page.setViewportSize({ width, height });
    await expectAtTop(page, '2.2');
    const isSmall = width < 800;
    expect(await findFaults(page, 'header'), 'bar at the top').toEqual([]);
    expect(await findFaults(page, 'footer'), 'foot').toEqual([]);
    expect(await findFaults(page, 'article'), 'text and notes').toEqual([]);
    if (isSmall) await page.getByRole('button', { name: '目录' }).click();
    const contents = page.getByRole('navigation', { name: '目录' });
    await expect(contents).toBeInViewport();
    expect(await findFaults(page, 'nav'), 'contents').toEqual([]);
    if (isSmall) {
      await expectNoViolation(page, 'drawer of the contents');
      await contents.getByRole('link', { name: '聚力扩大有效需求' }).click();
      await expect(contents).toHaveCount(0);
      await page.getByRole('button', { name: /^批注/ }).click();
      await expect(notesPanel(page)).toBeInViewport();
      await expectNoViolation(page, 'drawer of the notes');
    }
    await notesPanel(page).getByRole('button', { name: '筛选和搜索' }).click();
    expect(await findFaults(page, 'aside[aria-label="批注"]'), 'notes').toEqual([]);
    await notesPanel(page).getByRole('button', { name: '筛选和搜索' }).click();
    await cards(page).first().getByRole('button', { name: '修改' }).click();
    expect(await findFaults(page, '[data-note]'), 'editor').toEqual([]);
    await page.keyboard.press('Escape');
    if (isSmall) await notesPanel(page).getByRole('button', { name: '关闭' }).click();
    for (const key of ['Control+,', 'Control+e', '?']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findFaults(page, '[role="dialog"]'), key).toEqual([]);
      await close(page);
    }
    await page.keyboard.press('Control+f');
    expect(await findFaults(page, 'search'), 'find bar').toEqual([]);
    await page.keyboard.press('Escape');
    await numberOf(page, '2.2.1').click();
    await expect(bar(page)).toBeInViewport({ ratio: 1 });
    expect(await findFaults(page, '[role="toolbar"]'), 'bar of marking').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '议阅' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await findFaults(page), 'shelf').toEqual([]);
  });
}

test('the whole interface grows to 200 %, and the text still fits the window', { tag: '@long' }, async ({
  app,
}) => {
  const page = await openWithNotes(app);
  const sizeOf = () =>
    wordsOf(page, '2.2.1').evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
  const before = await sizeOf();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+=');
  expect(await sizeOf()).toBe(before * 2);
  for (const part of ['header', 'footer', 'article']) expect(await findFaults(page, part), part).toEqual([]);
  await page.keyboard.press('Control+0');
  expect(await sizeOf()).toBe(before);
});
