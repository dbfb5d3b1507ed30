/** Bringing documents in: read, looked at, mended, put on the shelf, read as the bundled ones are, and taken away again. */
import {
  epubFile,
  type MadeUpFile,
  madeUpHeadings,
  madeUpLines,
  markdownFile,
  pdfFile,
  textFile,
  webPage,
  wordFile,
} from '../support/made-up-files.ts';
import { stored } from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const queue = (page: Page) => page.getByRole('region', { name: '正在添加的文件' });
const text = (page: Page) => page.getByRole('list', { name: '读出的正文' });
const store = (page: Page) => page.getByRole('button', { name: /^放上书架/ });
const shelf = (page: Page, name: string) => page.getByRole('region', { name });
/** The documents of a shelf, which has other links as well. */
const documents = (page: Page, name: string) => shelf(page, name).locator('a[data-archived]');
const meeting = '清河市第十六届人民代表大会第五次会议';

async function choose(page: Page, ...files: readonly MadeUpFile[]): Promise<void> {
  await page
    .getByLabel('添加文件', { exact: true })
    .last()
    .setInputFiles([...files]);
}

/** As someone does who trusts what was found. */
async function add(page: Page, ...files: readonly MadeUpFile[]): Promise<void> {
  await choose(page, ...files);
  // A PDF is read by a large library, which a slow computer takes a while to start.
  await expect(store(page)).toHaveText(`放上书架（${files.length} 份）`, { timeout: 20_000 });
  await store(page).click();
  await expect(page.getByText(`已放上书架：${files.length} 份`)).toBeVisible();
}

async function outlineShown(page: Page): Promise<string[]> {
  return await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('listitem')
    .getByRole('link')
    .allInnerTexts();
}

for (const [format, make] of [
  ['plain text', textFile],
  ['Markdown', markdownFile],
  ['a web page', webPage],
  ['Word', wordFile],
  ['EPUB', epubFile],
  ['PDF in two columns', pdfFile],
] as const) {
  // One of them stands for all in other hosts.
  const tag = format === 'Word' ? [] : format.startsWith('PDF') ? ['@page'] : ['@page', '@long'];
  test(`reads ${format} into the same chapters, and shows them as the bundled documents`, { tag }, async ({
    app,
  }) => {
    const page = await app.open();
    await add(page, await make());
    const card = shelf(page, meeting).getByRole('link', { name: /政府工作报告/ });
    await expect(card).toContainText('报告人 周明远');
    await expect(card).toContainText('清河市');
    await card.click();
    await expect(page.getByRole('main')).toContainText('改造老旧小区86个');
    for (const heading of madeUpHeadings) {
      await expect(page.getByRole('main').getByText(heading, { exact: true })).toHaveCount(1);
    }
    await expect.poll(() => outlineShown(page)).toEqual(madeUpHeadings);
    await expect(page.getByRole('contentinfo')).toContainText('与来源一致');
  });
}

test('stores nothing before it is told to, and survives a restart after', {
  tag: ['@page', '@restart'],
}, async ({ app }) => {
  const page = await app.open();
  await choose(page, textFile());
  await expect(text(page)).toContainText('新增就业3.6万人');
  expect((await stored(page)).documents).toEqual([]);
  await store(page).click();
  await expect(shelf(page, meeting)).toBeVisible();
  await app.restart();
  const again = await app.open();
  await documents(again, meeting).click();
  await expect(again.getByRole('main')).toContainText('新增就业3.6万人');
});

test('lets a line be made a heading, text, joined, split, left out, and all of it undone', {
  tag: '@page',
}, async ({ app }) => {
  const page = await app.open();
  await choose(page, textFile());
  const row = (words: string) => text(page).getByRole('listitem').filter({ hasText: words });
  const tool = (name: string) =>
    page.getByRole('toolbar', { name: '修改这一行' }).getByRole('button', { name });
  await row('（二）民生保障有力有效').getByRole('button').click();
  await tool('正文').click();
  await expect(row('（二）民生保障有力有效').getByRole('button')).toContainText('正文');
  await page.keyboard.press('2');
  await expect(row('（二）民生保障有力有效').getByRole('button')).toContainText('2 级标题');
  await row('现在，我代表').getByRole('button').click();
  await tool('接下一段').click();
  await expect(row('请予审议。一、2025年工作回顾')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(row('请予审议。一、2025年工作回顾')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(row('请予审议。一、2025年工作回顾')).toHaveCount(1);
  await tool('撤销').click();
  await expect(row('请予审议。一、2025年工作回顾')).toHaveCount(0);
  await row('现在，我代表').getByRole('button').click();
  await tool('略去').click();
  await expect(row('现在，我代表').getByRole('button')).toContainText('略去');
  await store(page).click();
  await documents(page, meeting).click();
  await expect(page.getByRole('main')).toContainText('新增就业3.6万人');
  await expect(page.getByRole('main')).not.toContainText('现在，我代表');
});

test('splits a line by keys alone, and keeps to the line while others before it come and go', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await choose(page, textFile());
  const row = (words: string) => text(page).getByRole('listitem').filter({ hasText: words });
  await row('各位代表').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(row('现在，我代表')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(row('向大会报告工作')).not.toContainText('现在');
  await expect(row('现在，我代表市人民政府，')).toHaveAttribute('aria-current', 'true');
});

test('takes what is typed of the document’s title letter by letter, as one edit', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await choose(page, textFile());
  await page.getByRole('tab', { name: '文件信息' }).click();
  const title = page.getByLabel('标题', { exact: true });
  await title.fill('');
  await title.pressSequentially('清河市报告');
  await expect(title).toHaveValue('清河市报告');
  await store(page).click();
  await expect(shelf(page, meeting).getByRole('link', { name: /清河市报告/ })).toBeVisible();
});

test('proposes to join a sentence that was cut, with the reason, and joins it when told to', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const cut = madeUpLines.flatMap(([, words]) =>
    words.startsWith('新增就业') ? ['扩大企业年金、', `个人养老金制度覆盖范围。${words}`] : [words],
  );
  const page = await app.open();
  await choose(page, textFile('清河市.txt', cut));
  await expect(page.getByRole('heading', { name: '被截断的句子' })).toHaveCount(1);
  await page.getByRole('button', { name: '接上', exact: true }).click();
  await expect(page.getByRole('heading', { name: '被截断的句子' })).toHaveCount(0);
  await expect(text(page)).toContainText('扩大企业年金、个人养老金制度');
});

test('refuses what it cannot read with the reason, and adds the rest', { tag: '@page' }, async ({ app }) => {
  const refused: readonly (readonly [string, Buffer, RegExp])[] = [
    ['空.txt', Buffer.alloc(0), /没有文字/],
    [
      '旧.doc',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
      /还不能读取/,
    ],
    ['半份.docx', wordFile().buffer.subarray(0, 400), /不完整或已损坏/],
  ];
  const page = await app.open();
  await choose(page, textFile(), ...refused.map(([name, buffer]) => ({ name, mimeType: '', buffer })));
  for (const [name, , reason] of refused) {
    await expect(queue(page).getByRole('listitem').filter({ hasText: name })).toContainText(reason);
  }
  await queue(page)
    .getByRole('button', { name: /旧\.doc/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '旧.doc' })).toContainText('另存为');
  await expect(store(page)).toHaveText('放上书架（1 份）');
  await store(page).click();
  await expect(documents(page, meeting)).toHaveCount(1);
});

test('knows a file that is there already, and offers a changed one as its next version', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await add(page, textFile());
  await choose(page, textFile('同一份.txt'), textFile('又一份.txt'));
  await expect(queue(page).getByText('书架上已有同一份文件')).toHaveCount(2);
  await expect(store(page)).toBeDisabled();
  await page.getByRole('button', { name: '清空列表' }).click();
  const revised = madeUpLines.map(([, words]) => words.replace('86个', '90个'));
  await choose(page, textFile('修订.txt', revised));
  await expect(queue(page)).toContainText('像是书架上一份文件的新版本');
  await store(page).click();
  await expect(shelf(page, meeting).getByText('2 个版本')).toBeVisible();
  await expect(documents(page, meeting)).toHaveCount(1);
  await expect(documents(page, meeting)).toContainText('第2版');
});

test('renames, moves, archives and removes a document, its notes with it, and takes each back', {
  tag: '@page',
}, async ({ app }) => {
  const page = await app.open();
  await add(page, textFile());
  const menu = async (item: string) => {
    await page.getByRole('button', { name: /的更多操作/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('改名、移动、修改信息');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill('清河市政府工作报告');
  await dialog.getByLabel('放在哪个书架').fill('我的书架');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(shelf(page, '我的书架').getByRole('link', { name: /清河市政府工作报告/ })).toBeVisible();

  await menu('收起（归档）');
  await expect(shelf(page, '我的书架')).toHaveCount(0);
  await page.getByLabel('显示已归档的 1 份').check();
  await menu('取消归档');

  await documents(page, '我的书架').click();
  await expect(page.getByRole('main')).toContainText('各位代表');
  await page.keyboard.press('j');
  await page.keyboard.press('b');
  await expect.poll(async () => (await stored(page)).bookmarks).toHaveLength(1);
  await page.goto(page.url().replace(/#.*/, '#/'));
  await menu('移除');
  await expect(shelf(page, '我的书架')).toHaveCount(0);
  await expect.poll(async () => (await stored(page)).bookmarks).toHaveLength(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(documents(page, '我的书架').last()).toContainText('1 个书签');
});

test('takes what was copied elsewhere, and files that are dropped', { tag: '@long' }, async ({ app }) => {
  const page = await app.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(
    (words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    },
    madeUpLines.map(([, words]) => words).join('\n'),
  );
  await expect(queue(page)).toContainText('政府工作报告');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['清河市计划报告\n一、总体要求\n稳中求进，以进促稳。\n'], '计划.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  });
  await expect(queue(page).getByRole('listitem')).toHaveCount(2);
});

test('exports a document as Markdown and as an EPUB that read into the same chapters again', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await add(page, textFile());
  for (const [item, extension] of [
    ['另存为纯文本（Markdown）', '.md'],
    ['另存为电子书（EPUB）', '.epub'],
  ] as const) {
    const saving = app.nextSave();
    await page.getByRole('button', { name: /的更多操作/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
    const { name, bytes } = await saving;
    expect(name.endsWith(extension), name).toBe(true);
    await choose(page, { name: `again${extension}`, mimeType: '', buffer: Buffer.from(bytes) });
    await expect(queue(page)).toContainText(`${madeUpHeadings.length} 个标题`);
    await page.getByRole('button', { name: '清空列表' }).click();
    await page.getByRole('link', { name: '议阅' }).click();
  }
});
