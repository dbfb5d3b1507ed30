/** Taking notes away and bringing them in: nothing is lost, torn apart, run or overwritten. */

import { readNotes } from '../../src/importing/notes-package.ts';
import { readForeign } from '../../src/importing/read-foreign.ts';
import { thoriumFaults } from '../../src/importing/thorium-faults.ts';
import { expectNoViolation } from '../support/access.ts';
import { docxText } from '../support/docx-text.ts';
import { bookmarkOn, rangeOf } from '../support/notes.ts';
import { readZip } from '../support/read-zip.ts';
import {
  addressOf,
  bar,
  bringIn,
  cards,
  chooseFile,
  expectAtTop,
  noteHere,
  notesFileOf,
  notesInBackup,
  notesPanel,
  numberOf,
  painted,
  plan,
  restoreFrom,
  stored,
  versionOf,
  workReport,
} from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const notes = [
  noteHere(workReport, '2.5.1', { stance: 'suggest', tags: ['更新'], text: '三：**加快**节奏' }),
  noteHere(workReport, rangeOf(workReport, '1.1.1', '方厅水院'), { stance: 'agree', text: '二：很有特色' }),
  noteHere(workReport, rangeOf(workReport, '1.1.1', '示范区'), {
    stance: 'doubt',
    colour: 'pink',
    text: '一：请说明',
  }),
  noteHere(plan, '4', { stance: 'suggest', text: '四：另一份文件\n\n- 一\n- 二' }),
];
const bookmarks = [bookmarkOn(workReport, '1.2.2'), bookmarkOn(plan, '2')];

type Format = 'Word 文档' | 'Markdown 文本' | '备份';

/** Exports in the open dialog, and waits until it says where to. */
async function save(app: App, page: Page, format: Format, scope?: RegExp): Promise<Buffer> {
  const dialog = page.getByRole('dialog', { name: /^(导出批注|备份)$/ });
  await dialog.getByText(format, { exact: true }).click();
  if (scope) await dialog.getByText(scope).click();
  const saved = app.nextSave();
  await dialog.getByRole('button', { name: format === '备份' ? '备份到文件' : '导出', exact: true }).click();
  const { name, bytes } = await saved;
  expect(name).toMatch(/批注.*\.(docx|md)$|备份.*\.yiyuebackup$/);
  await expect(page.getByText(/^已(导出|备份)到|^已交给浏览器下载/)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  return bytes;
}

/** That a text says all the words, one after the other. */
function expectInOrder(text: string, words: readonly string[]): void {
  let from = 0;
  for (const each of words) {
    const at = text.indexOf(each, from);
    expect(at, `${each} after place ${from}`).toBeGreaterThanOrEqual(from);
    from = at + each.length;
  }
}

test('writes Word and Markdown in reading order, each quotation with its note', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await bringIn(page, notes, bookmarks);
  const all = [
    '示范区',
    '一：请说明',
    '方厅水院',
    '二：很有特色',
    '攻坚“两旧一村”改造',
    '三：',
    '一是坚持',
    '四：',
  ];
  const open = () => page.getByRole('button', { name: '导出', exact: false }).first().click();
  await open();
  const word = docxText(await save(app, page, 'Word 文档'));
  expectInOrder(word, all);
  for (const each of ['建议', '疑问', '更新', '加快', '第一部分第一节第1段']) expect(word).toContain(each);
  await open();
  const markdown = (await save(app, page, 'Markdown 文本')).toString();
  expectInOrder(markdown, all);
  expect(markdown).toContain('**加快**');

  await page.getByRole('link', { name: workReport.title }).click();
  const panel = notesPanel(page);
  await panel.getByRole('button', { name: '筛选和搜索' }).click();
  await panel.getByRole('search').getByRole('button', { name: '建议' }).click();
  await panel.getByRole('button', { name: '导出筛选结果' }).click();
  const shown = (await save(app, page, 'Markdown 文本', /^筛选结果（1 条）$/)).toString();
  expect(shown).toContain('三：**加快**节奏');
  for (const each of ['一：', '二：', '四：', '书签**']) expect(shown).not.toContain(each);
  await page.keyboard.press('Control+e');
  expect(await notesInBackup(await save(app, page, '备份'))).toHaveLength(4);
});

test('brings back all that was exported into an empty profile, equal in every field', {
  tag: '@restart',
}, async ({ app }) => {
  const page = await app.open();
  await bringIn(page, notes, bookmarks);
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    addressOf(workReport, '2.2.1'),
  );
  await expectAtTop(page, '2.2.1');
  await numberOf(page, '2.2.1').click();
  await bar(page).getByRole('button', { name: '写批注' }).click();
  await cards(page).getByRole('textbox', { name: /^批注/ }).fill('在这里写的 “引号” <b>&amp; 换行\n第二行');
  await cards(page).getByRole('button', { name: '完成' }).click();
  await expect.poll(async () => (await stored(page)).notes.length).toBe(5);
  await expect(page.getByText('已保存')).toBeVisible();
  const before = await stored(page);
  await page.keyboard.press('Control+e');
  const bytes = await save(app, page, '备份');

  await app.restart({ fresh: true });
  const fresh = await app.open();
  expect(await stored(fresh)).toEqual({ notes: [], bookmarks: [], documents: [] });
  await restoreFrom(fresh, bytes);
  expect(await stored(fresh)).toEqual(before);
  await restoreFrom(fresh, bytes);
  expect(await stored(fresh)).toEqual(before);
});

test('refuses a file that it cannot take, says what is safe and what to do, and changes nothing', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await bringIn(page, notes, bookmarks);
  const before = await stored(page);
  const whole = notesFileOf(notes, bookmarks);
  // Neither by its name nor by its words: the same text under another name is the same document.
  const strange = [workReport, plan].reduce(
    (file, report, at) =>
      file.replaceAll(report.id, `another-${at}`).replaceAll(versionOf(report), `${at}`.repeat(64)),
    whole,
  );
  const refusals: readonly (readonly [string, string, string])[] = [
    [whole.slice(0, whole.length / 2), '批注文件不完整', '请重新拷贝'],
    [whole.replace('"version": 2', '"version": 3'), '批注文件来自较新的议阅', '请更新这台电脑上的议阅'],
    [strange, '批注所属的文件不在这里', '请先把这些文件添加到议阅'],
    ['{"hello": []}', '这不是议阅的批注文件', '请选择议阅导出的'],
    [whole.replace('"doubt"', '"angry"'), '批注文件有一处不合规定', '请对方重新导出一份'],
    ['', '文件里没有批注', '请确认选对了文件'],
  ];
  for (const [text, title, next] of refusals) {
    const dialog = await chooseFile(page, text);
    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(title);
    await expect(dialog).toContainText('已有批注没有任何改动。');
    await expect(dialog).toContainText(next);
    await expect(dialog.getByRole('button', { name: /^导入/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect(await stored(page)).toEqual(before);
  }
});

test('keeps what is newer here, and takes an import back in one step', { tag: ['@page', '@long'] }, async ({
  app,
}) => {
  const page = await app.open();
  const [first, second] = notes.map((note) => ({ ...note }));
  if (!first || !second) throw new Error('there are no notes');
  await bringIn(page, [first]);
  const before = await stored(page);
  const older = { ...first, text: '旧的话', changed: '2025-12-01T00:00:00.000Z' };
  const dialog = await chooseFile(page, notesFileOf([older, second]));
  await expect(dialog).toContainText('新增 1 条批注');
  await expect(dialog).toContainText('1 条以这里较新的为准，没有改动');
  await dialog.getByRole('button', { name: /^导入 1 条$/ }).click();
  await expect.poll(async () => (await stored(page)).notes.length).toBe(2);
  expect((await stored(page)).notes).toContainEqual(first);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => stored(page)).toEqual(before);
});

test('takes in ten thousand notes and stays usable', { tag: ['@page', '@long'] }, async ({ app }) => {
  // A slow computer takes most of the usual time for the import alone.
  test.slow();
  const lines = workReport.lines.filter((line) => line.text.length > 60);
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const line = lines[index % lines.length]?.id ?? '';
    const offset = Math.floor(index / lines.length) % 50;
    const range = { start: { line, offset }, end: { line, offset: offset + 8 } };
    return noteHere(workReport, range, { id: `many-${index}`, text: `第 ${index} 条` });
  });
  const page = await app.open();
  const dialog = await chooseFile(page, notesFileOf(many));
  await dialog.getByRole('button', { name: '导入 10000 条' }).click({ timeout: 20_000 });
  await expect(page.getByText(/^已导入 10,?000 条批注/)).toBeVisible({ timeout: 40_000 });
  // From here on no step may keep a user waiting.
  page.setDefaultTimeout(5000);
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(cards(page).first()).toBeVisible();
  await notesPanel(page).getByRole('button', { name: '列表', exact: true }).click();
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: '全面加强政府自身建设' })
    .click();
  await expectAtTop(page, '3');
  await numberOf(page, '3.0.1').click();
  await bar(page).getByRole('button', { name: '绿色' }).click();
  await expect.poll(() => painted(page, 'note-green')).toEqual(['始终坚持以政治引领']);
  expect((await stored(page)).notes).toHaveLength(10_001);
});

test('shows HTML in a note as the characters that it is', { tag: ['@page', '@long'] }, async ({ app }) => {
  const page = await app.open();
  const text =
    '<img src="x" onerror="window.ran = 1"><script>window.ran = 1</script><b>粗</b>\n\n[链接](javascript:window.ran=1) ![图](https://example.com/a.png)';
  const tag = '<i>斜</i>';
  await bringIn(page, [noteHere(workReport, '1.1.1', { text, tags: [tag] })]);
  await page.getByRole('link', { name: workReport.title }).click();
  const card = cards(page);
  await expect(card).toContainText('<script>window.ran = 1</script><b>粗</b>');
  await expect(card.getByRole('listitem')).toHaveText(tag);
  await expect(card.locator('img, script, b, i')).toHaveCount(0);
  await card.getByText('链接', { exact: true }).click();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('takes the whole document away as a book and as Markdown, without notes', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport));
  const saveAs = async (name: string) => {
    await page.getByRole('button', { name: '导出', exact: false }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('全文', { exact: true }).click();
    await dialog.getByText(name, { exact: true }).click();
    const saved = app.nextSave();
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    return saved;
  };
  const book = await saveAs('EPUB 电子书');
  expect(book.name).toMatch(/^政府工作报告.*\.epub$/);
  expect(readZip(book.bytes).get('mimetype')).toBe('application/epub+zip');
  const markdown = await saveAs('Markdown 文本');
  expect(markdown.name).toMatch(/^政府工作报告.*\.md$/);
  expect(markdown.bytes.toString()).toContain(`# ${workReport.title}`);
});

test('writes every form so that its readers take it, keeps private notes at home, and prints', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  const secret = noteHere(workReport, '2.2.2', { id: 'secret', text: '只给自己看', isPrivate: true });
  const formula = noteHere(workReport, '2.2.3', { id: 'formula', text: '=1+1', tags: ['投资'] });
  await bringIn(page, [...notes, secret, formula], bookmarks);
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    addressOf(workReport, '2.2.1'),
  );
  await expectAtTop(page, '2.2.1');
  const dialog = page.getByRole('dialog', { name: '导出批注' });
  const saveAs = async (purpose: string, form: string) => {
    await page.keyboard.press('Control+e');
    await dialog.getByText(purpose, { exact: true }).click();
    await dialog.getByText(form, { exact: true }).click();
    const preview = dialog.getByRole('region', { name: '预览：开头几条' });
    await expect(preview).toContainText('请说明');
    const saved = app.nextSave();
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    return saved;
  };
  const html = (await saveAs('阅读打印', '网页')).bytes.toString();
  expectInOrder(html, ['示范区', '请说明', '=1+1']);
  expect(html).not.toContain('只给自己看');
  for (const [purpose, form] of [
    ['做表格', 'Excel 表格'],
    ['做表格', 'CSV 表格'],
    ['其他软件', 'Hypothesis 批注'],
  ] as const) {
    const { bytes } = await saveAs(purpose, form);
    const read = await readForeign(new Uint8Array(bytes), {});
    expect(read.ok, form).toBe(true);
    expect(JSON.stringify(read), form).toContain('请说明');
    expect(JSON.stringify(read), form).not.toContain('只给自己看');
  }

  // What is for others says whose it is, which is asked once.
  await page.keyboard.press('Control+e');
  await dialog.getByText('交给别人', { exact: true }).click();
  await dialog.getByText('加口令', { exact: true }).click();
  await dialog.getByLabel('口令', { exact: true }).fill('青浦 2026');
  await expect(dialog.getByText('两次输入的口令不一样。')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '导出', exact: true })).toBeDisabled();
  await dialog.getByLabel('再输一遍').fill('青浦 2026');
  await expectNoViolation(page, 'export of notes');
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  const asked = page.getByRole('dialog', { name: '您的姓名' });
  await asked.getByLabel('姓名').fill('李明');
  const saved = app.nextSave();
  await page.keyboard.press('Enter');
  const { name, bytes } = await saved;
  expect(name).toMatch(/\.yiyue$/);
  expect(await readNotes(new Uint8Array(bytes), '青浦')).toMatchObject({
    error: { code: 'wrong-passphrase' },
  });
  const packed = await readNotes(new Uint8Array(bytes), '青浦 2026');
  expect(packed.ok && packed.value.notes.map(({ author, text }) => [author?.name, text])).toEqual(
    expect.arrayContaining([['李明', '一：请说明']]),
  );
  expect(JSON.stringify(packed)).not.toContain('只给自己看');
  const pair = readZip((await saveAs('其他软件', 'Thorium 批注')).bytes);
  expect([...pair.keys()].map((file) => file.replace(/^.*\./, ''))).toEqual(['epub', 'annotation']);
  expect(thoriumFaults(JSON.parse([...pair.values()][1] ?? ''), null)).toEqual([]);

  await page.keyboard.press('Control+p');
  const printing = page.getByRole('dialog', { name: '打印' });
  await printing.getByText('选章节', { exact: true }).click();
  await expect(printing.getByRole('button', { name: '打印', exact: true })).toBeDisabled();
  await printing.getByLabel(/^聚力扩大有效需求/).check();
  await printing.getByLabel(/^连同批注/).check();
  await expect(printing.getByRole('region', { name: '预览：开头几条' })).toContainText('=1+1');
  await expectNoViolation(page, 'print');
  if (app.edition.name === 'browser') {
    // What is printed is told in place of being printed.
    const paper = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          new MutationObserver(() => {
            const view = document.querySelector('iframe')?.contentWindow;
            if (view) view.print = () => resolve(view.document.body.textContent ?? '');
          }).observe(document.body, { childList: true });
        }),
    );
    await printing.getByRole('button', { name: '打印', exact: true }).click();
    expect(await paper).toContain('=1+1');
    expect(await paper).not.toContain('只给自己看');
  } else {
    const pdf = app.nextSave();
    await printing.getByRole('button', { name: '存为 PDF' }).click();
    expect((await pdf).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }
});
