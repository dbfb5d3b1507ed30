/** Comparing two documents from the user's seat: chosen, gone through, noted on, taken away. */
import { expectNoViolation, findFaults } from '../support/access.ts';
import { textFile } from '../support/made-up-files.ts';
import { readZip } from '../support/read-zip.ts';
import { addressOf, bar, cards, plan, stored, wordsOf, workReport } from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const head = (year: number) => [
  '政府工作报告',
  `——${year}年1月20日在清河市第十六届人民代表大会第${year === 2025 ? '四' : '五'}次会议上`,
  '市长　周明远',
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作，请予审议。',
];
const kept = Array.from(
  { length: 12 },
  (_, at) => `第${at + 1}件实事已经办好，群众的获得感、幸福感、安全感不断增强，满意度稳步提升。`,
);
const wandering = '推进老旧小区和城中村改造，完善社区养老托育服务，建设人民满意的宜居城市。';

const last = [
  ...head(2025),
  '一、工作回顾',
  '地区生产总值增长5.2%，城镇新增就业3.6万人，居民收入与经济增长基本同步。',
  wandering,
  ...kept,
  '过去的工作中还存在一些不足，主要是发展基础不牢，创新能力不强，这里不再一一列举。',
  '二、重点任务',
  '全面加强生态保护，持续打好蓝天、碧水、净土保卫战。',
];
const present = [
  ...head(2026),
  '一、工作回顾',
  '地区生产总值增长5.5%，城镇新增就业3.9万人，居民收入与经济增长基本同步。',
  ...kept,
  '二、重点任务',
  '深入加强生态保护，持续打好蓝天、碧水、净土保卫战。',
  wandering,
  '新开工建设一批重大交通项目，打通对外联系的大通道，让群众出行更加方便快捷。',
];

const list = (page: Page) => page.getByRole('complementary', { name: '改动列表' });
const text = (page: Page) => page.getByRole('list', { name: '对照的正文' });
const position = (page: Page) => page.locator('output');
const current = (page: Page) => text(page).locator('[aria-current="true"]');

async function bringBoth(app: App, one = last, other = present): Promise<Page> {
  const page = await app.open('#/import');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page
    .getByLabel('添加文件', { exact: true })
    .last()
    .setInputFiles([textFile('清河市2025.txt', one), textFile('清河市2026.txt', other)]);
  const store = page.getByRole('button', { name: '放上书架（2 份）' });
  await store.click();
  await expect(page.getByText('已放上书架：2 份')).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();
  return page;
}

async function compareBoth(app: App, one = last, other = present): Promise<Page> {
  const page = await bringBoth(app, one, other);
  await page
    .getByRole('button', { name: /的更多操作/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: '与另一份文件对照…' }).click();
  await page
    .getByRole('region', { name: /^同一地方/ })
    .getByRole('link')
    .click();
  await expect(text(page)).toBeVisible();
  return page;
}

test('chooses the other document from the shelf, the likely one first, the earlier one as the old', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await bringBoth(app);
  await page
    .getByRole('button', { name: /的更多操作/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: '与另一份文件对照…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('与哪一份对照');
  await expect(page.getByRole('region', { name: '其他文件' })).toContainText(plan.title);
  const likely = page.getByRole('region', { name: /^同一地方/ }).getByRole('link');
  await expect(likely).toHaveCount(1);
  await expectNoViolation(page, 'choosing');
  await likely.click();
  const names = page.getByRole('region', { name: '对照' });
  await expect(names).toContainText(/旧.*2025年.*新.*2026年/);
  await names.getByRole('button', { name: '新旧互换' }).click();
  await expect(names).toContainText(/旧.*2026年.*新.*2025年/);
  await page.goBack();
  await expect(names).toContainText(/旧.*2025年.*新.*2026年/);
});

test('compares with a document that came with the app, from the page on which it is read', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport));
  await page.getByRole('button', { name: '对照' }).click();
  await page.getByRole('link', { name: plan.title }).click();
  await expect(text(page)).toContainText(plan.title);
  await expect(page.getByRole('region', { name: '对照' })).toContainText(workReport.title);
  await expect(position(page)).toHaveText(/^– \/ \d+$/);
});

test('counts the changes by kind, and goes through them by keys', { tag: ['@page', '@long'] }, async ({
  app,
}) => {
  const page = await compareBoth(app);
  const kinds = list(page).getByRole('group', { name: '看哪一种' });
  await expect(kinds).toHaveText(/全部 6.*改动 3.*新增 1.*删去 1.*移动 1/);
  await expect(text(page)).toContainText(/\d+ 段相同/);
  await expect(text(page)).not.toContainText('第6件实事');

  const seen: string[] = [];
  for (const key of ['F7', 'n', 'j', 'N', 'F7', 'F7']) {
    await page.keyboard.press(key);
    await expect(position(page)).toHaveText(`${seen.length + 1} / 6`);
    await expect(current(page).last()).toBeFocused();
    await expect(current(page).last()).toBeInViewport();
    seen.push((await current(page).last().locator('[data-kind]').first().textContent()) ?? '');
  }
  expect(new Set(seen.map((each) => each.slice(0, 1)))).toEqual(new Set(['改', '增', '删', '移']));
  await page.keyboard.press('n');
  await expect(page.getByText('这是最后一处')).toBeVisible();
  for (const key of ['Shift+F7', 'p', 'k']) await page.keyboard.press(key);
  await expect(position(page)).toHaveText('3 / 6');

  await text(page)
    .getByRole('button', { name: /段相同/ })
    .first()
    .click();
  await expect(text(page)).toContainText('第6件实事');
  await expect(text(page).locator('[data-row]:focus')).toBeInViewport();
});

test('goes on from change to change however quickly the key is pressed', { tag: ['@page', '@long'] }, async ({
  app,
}) => {
  const name = (at: number) =>
    String.fromCodePoint(...[0x4e00, 0x5e00, 0x6e00, 0x7e00].map((from) => from + at));
  const long = (year: number) => [
    ...head(year),
    ...Array.from({ length: 300 }, (_, at) => `${name(at)}工程将于${year}年完成，由${name(at)}负责落实。`),
  ];
  const page = await compareBoth(app, long(2025), long(2026));
  await expect(position(page)).toHaveText(/ 30\d$/);
  await page.evaluate(async () => {
    for (let pressed = 0; pressed < 150; pressed += 1) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
      // Drawn, but never painted.
      await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
    }
  });
  await expect(position(page)).toHaveText(/^150 /);
  await expect(current(page).last()).toBeInViewport();
});

test('closes the list that lies over the text by Escape or its button, and goes on from the text', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await compareBoth(app);
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(list(page)).toBeHidden();
  for (const close of ['Escape', 'Enter']) {
    await page.keyboard.press('l');
    await list(page).getByRole('button', { name: '关闭' }).focus();
    await page.keyboard.press(close);
    await expect(list(page)).toBeHidden();
    await expect(page.getByRole('main')).toBeFocused();
  }
});

test('says what was removed and added with elements and words, not by colour alone', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await compareBoth(app);
  const row = text(page).getByRole('listitem').filter({ hasText: '地区生产总值增长' });
  await expect(row.locator('del').first()).toHaveText('〔删去：5.2%〕');
  await expect(row.locator('ins').first()).toHaveText('〔新增：5.5%〕');
  const lines = (selector: string) =>
    row
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine);
  expect([await lines('del'), await lines('ins')]).toEqual(['line-through', 'underline']);
});

test('leads from one place of moved words to the other, and back', { tag: ['@page', '@long'] }, async ({
  app,
}) => {
  const page = await compareBoth(app);
  const places = text(page).getByRole('listitem').filter({ hasText: '宜居城市' });
  await expect(places).toHaveCount(2);
  await places
    .first()
    .getByRole('link', { name: /^移到了/ })
    .click();
  await expect(places.last()).toBeFocused();
  await expect(places.last()).toBeInViewport();
  await places
    .last()
    .getByRole('link', { name: /^从 .* 移来$/ })
    .click();
  await expect(places.first()).toBeFocused();
  await page.goBack();
  await expect(places.last()).toBeInViewport();
});

test('lists only changes of numbers, or of one kind, and goes to one from the list', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await compareBoth(app);
  await list(page)
    .getByRole('checkbox', { name: /只看数字变化/ })
    .check();
  const items = list(page).getByRole('listitem');
  await expect(items).toHaveCount(2);
  await expect(items.last()).toContainText('5.5%');
  await expect(text(page)).toContainText(/段未列出，其中改动 \d+ 处/);
  await page.keyboard.press('d');
  const kind = (name: RegExp) =>
    list(page).getByRole('group', { name: '看哪一种' }).getByRole('button', { name });
  await kind(/^新增/).click();
  await expect(items).toHaveCount(1);
  await items.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(position(page)).toHaveText('1 / 1');
  await expect(current(page)).toBeFocused();
  await expect(current(page)).toContainText('对外联系的大通道');
  await kind(/^删去/).click();
  await expect(position(page)).toHaveText('– / 1');
});

test('shows both documents side by side, and the address keeps the view and the place', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await compareBoth(app);
  const button = page.getByRole('button', { name: '左右对照' });
  await button.click();
  const row = text(page).getByRole('listitem').filter({ hasText: '城镇新增就业' });
  await expect(row.getByRole('group', { name: '旧' })).toContainText('3.6万人');
  await expect(row.getByRole('group', { name: '旧' })).not.toContainText('3.9万人');
  await expect(row.getByRole('group', { name: '新' })).toContainText('3.9万人');
  await page.setViewportSize({ width: 1366, height: 400 });
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('n');
  await expect(current(page).last()).toBeInViewport();
  for (const isPressed of [false, true]) {
    await page.keyboard.press('v');
    await expect(button).toHaveAttribute('aria-pressed', `${isPressed}`);
    await expect(current(page).last()).toBeInViewport();
  }
  await expect.poll(() => page.url()).toMatch(/\/side\/[1-9]\d*$/);
  await expect(current(page).last()).toContainText('群众出行更加方便快捷');
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(text(page).getByText('群众出行更加方便快捷')).toBeInViewport();
});

test('writes a note on a change, on the new words or on the removed ones, which the reader shows', {
  tag: '@page',
}, async ({ app }) => {
  const page = await compareBoth(app);
  await list(page).getByRole('button', { name: /5\.5%/ }).click();
  await page.keyboard.press('w');
  const editor = cards(page).getByRole('textbox', { name: /^批注/ });
  await expect(editor).toBeFocused();
  await expect(editor).toBeInViewport();
  await page.keyboard.type('请说明口径。');
  await page.keyboard.press('Escape');
  await expect(cards(page)).toContainText('请说明口径。');
  await expect(current(page).getByRole('button', { name: '批注 1' })).toBeVisible();
  await expectNoViolation(page, 'a note on a change');

  await list(page).getByRole('button', { name: /^删去/ }).last().click();
  await page.getByRole('button', { name: '写批注', exact: true }).first().click();
  await expect(editor).toBeFocused();
  await page.keyboard.type('为什么不提了？');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(async () => (await stored(page)).notes.map(({ text: own }) => own).sort())
    .toEqual(['为什么不提了？', '请说明口径。'].sort());
  const { notes, documents } = await stored(page);
  const yearOf = (own: string) => {
    const note = notes.find(({ text: said }) => said === own);
    return documents.find(({ id }) => id === note?.report)?.info.year;
  };
  expect([yearOf('请说明口径。'), yearOf('为什么不提了？')]).toEqual([2026, 2025]);

  await cards(page)
    .filter({ hasText: '请说明口径。' })
    .getByRole('button', { name: /^到正文/ })
    .click();
  await expect(page).toHaveURL(/#\/read\//);
  await expect(wordsOf(page, '1.0.1')).toContainText('5.5%');
  await expect(cards(page)).toContainText('请说明口径。');
  await page.goBack();
  await expect(text(page).getByRole('button', { name: '批注 1' }).first()).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test('takes the comparison away as Word with tracked changes and as a web page', async ({ app }) => {
  const page = await compareBoth(app);
  const save = async (name: string) => {
    const saved = app.nextSave();
    await page.getByRole('button', { name, exact: true }).click();
    const file = await saved;
    await expect(
      page
        .getByText(`已导出到 ${file.name}`)
        .or(page.getByText(/^已导出到/))
        .first(),
    ).toBeVisible();
    return file;
  };
  const word = await save('Word 修订稿');
  expect(word.name).toMatch(/^对照：.*2025年.* — .*2026年.*\.docx$/);
  const xml = readZip(word.bytes).get('word/document.xml') ?? '';
  expect(xml).toMatch(/<w:ins /);
  expect(xml).toMatch(/<w:del /);
  const web = await save('网页');
  expect(web.name).toMatch(/^对照：.*\.html$/);
  expect(web.bytes.toString()).toMatch(/<ins[ >].*5\.5%|<ins[ >]/s);
  expect(web.bytes.toString()).toMatch(/<del[ >]/);
});

test('can be stopped, fails in plain words, and is done again', { tag: ['@page', '@long'] }, async ({
  app,
}) => {
  app.expectProblem(/compare-worker|Failed to load resource|ERR_FAILED/);
  const page = await bringBoth(app);
  const [one, other] = (await stored(page)).documents.map(({ id }) => id);
  const worker = '**/compare-worker*.js';
  await page.route(worker, () => undefined);
  await page.evaluate((to) => location.assign(to), `#/compare/${one}/${other}`);
  await expect(page.getByRole('progressbar', { name: '正在对照两份文件…' })).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('main')).toContainText('已停止对照');
  await page.unroute(worker);
  await page.route(worker, (route) => route.abort());
  await page.getByRole('button', { name: '再对照一次' }).click();
  await expect(page.getByRole('main')).toContainText('没有对照成功');
  await expect(page.getByRole('main')).toContainText('没有任何改动');
  await page.unroute(worker);
  await page.getByRole('button', { name: '再对照一次' }).click();
  await expect(text(page)).toBeVisible();
});

test('says so when nothing differs, when both are one document, and when one is not there', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await bringBoth(app, last, [...last, '']);
  const [one, other] = (await stored(page)).documents.map(({ id }) => id);
  const open = (to: string) => page.evaluate((hash) => location.assign(hash), to);
  await open(`#/compare/${one}/${other}`);
  await expect(page.getByText('两份文件的文字完全相同')).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  await open(`#/compare/${one}/${one}`);
  await expect(page.getByRole('heading', { name: '两边是同一份文件' })).toBeVisible();
  await page.getByRole('link', { name: '换一份' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('与哪一份对照');
  await open(`#/compare/${one}/nowhere`);
  await expect(page.getByRole('heading', { name: '要对照的文件不在书架上' })).toBeVisible();
  await expectNoViolation(page, 'missing');
});

test('has no violation in any theme, in either view', { tag: ['@page', '@long'] }, async ({ app }) => {
  const page = await compareBoth(app);
  await page.keyboard.press('n');
  for (const theme of ['夜间', '高对比', '纸白']) {
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog').getByText(theme).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectNoViolation(page, `one column, ${theme}`);
    await page.keyboard.press('v');
    await expectNoViolation(page, `side by side, ${theme}`);
    await page.keyboard.press('v');
  }
});

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
  [683, 384],
] as const) {
  test(`nothing is cut off, covered or out of reach at ${width}×${height}`, {
    tag: ['@page', '@long'],
  }, async ({ app }) => {
    const page = await compareBoth(app);
    await page.setViewportSize({ width, height });
    await page.keyboard.press('n');
    expect(await findFaults(page, 'header'), 'bar at the top').toEqual([]);
    expect(await findFaults(page, 'section'), 'documents and steps').toEqual([]);
    expect(await findFaults(page, 'main'), 'text').toEqual([]);
    if (width < 1100) await page.keyboard.press('l');
    expect(await findFaults(page, 'aside'), 'list').toEqual([]);
    await expectNoViolation(page, 'list');
  });
}
