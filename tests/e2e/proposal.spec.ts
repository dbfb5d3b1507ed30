/** A proposal out of notes: filled in, checked, kept and handed in; and the form of another congress. */
import { readFileSync } from 'node:fs';
import { expectNoViolation, findFaults } from '../support/access.ts';
import { docxText } from '../support/docx-text.ts';
import { rangeOf } from '../support/notes.ts';
import { readParagraphs, readZip } from '../support/read-zip.ts';
import { bringIn, expectAtTop, noteHere, workReport } from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const notes = [
  noteHere(workReport, rangeOf(workReport, '1.1.1', '方厅水院'), { text: '要让群众早日用上' }),
  noteHere(workReport, rangeOf(workReport, '1.1.1', '示范区'), { stance: 'suggest' }),
];

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const quotations = (page: Page) => page.getByRole('figure').locator('blockquote');
const own = (page: Page, name: string) => section(page, name).getByRole('textbox');

async function beginProposal(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/prepare';
  });
  await page.getByRole('button', { name: '新建建议' }).click();
  await expect(field(page, '标题')).toBeVisible();
}

test('is filled from notes, says what is missing, loses no character, and leaves as a Word document', async ({
  app,
}) => {
  const page = await app.open();
  await bringIn(page, notes);
  await beginProposal(page);
  const missing = section(page, '还缺什么');
  await expect(missing.getByRole('button')).toHaveText([
    /^标题/,
    /^领衔代表/,
    /^联系电话/,
    /^案由/,
    /^案据/,
    /^方案/,
  ]);
  await missing.getByRole('button', { name: '联系电话：还没有填' }).press('Enter');
  await expect(field(page, '联系电话')).toBeFocused();
  await page.keyboard.type('021-5555');
  await field(page, '标题').fill('关于示范区建设的建议');
  await field(page, '领衔代表').fill('王芳');
  await field(page, '附议代表').fill('李明、赵强');
  await own(page, '案由').fill('公共服务有待优化。');
  await own(page, '方案').fill('建议区政府早日开放。');

  await section(page, '案据')
    .getByRole('button', { name: /^从批注选引文/ })
    .click();
  const dialog = page.getByRole('dialog');
  for (const each of ['示范区', '方厅水院']) {
    await dialog.getByRole('checkbox', { name: each }).check();
  }
  await dialog.getByRole('button', { name: '用这 2 条' }).click();
  await expect(quotations(page)).toHaveText(['示范区', '方厅水院']);
  await expect(section(page, '引文出处').getByRole('link')).toHaveCount(2);
  await expect(missing).toContainText('都填好了');
  const first = page.getByRole('figure').first().getByRole('link');
  await first.press('Alt+ArrowDown');
  await expect(quotations(page)).toHaveText(['方厅水院', '示范区']);
  await expect(page.getByRole('figure').last().getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: '删除：案据，第1段，引文' }).click();
  await expect(quotations(page)).toHaveText(['示范区']);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(quotations(page)).toHaveText(['方厅水院', '示范区']);
  await expectNoViolation(page, 'a proposal');
  expect(await findFaults(page)).toEqual([]);

  await page.getByRole('button', { name: '预览' }).click();
  const preview = section(page, '预览');
  await expect(preview.getByRole('rowheader')).toHaveText(['领衔代表', '附议代表', '联系电话']);
  await own(page, '方案').press('End');
  await page.keyboard.type('越快越好');
  await expect(preview).toContainText('建议区政府早日开放。越快越好');
  await expectNoViolation(page, 'its preview');
  await page.keyboard.type('！');
  await page.reload();
  // What was not stored any more is, once storage is repaired; on a busy machine that takes its time.
  await expect(own(page, '方案')).toHaveValue('建议区政府早日开放。越快越好！', { timeout: 20_000 });
  await expect(page.getByText('已保存')).toBeVisible();

  await page.getByRole('figure').first().getByRole('link').click();
  await expectAtTop(page, '1.1.1');
  await page.goBack();
  await expect(page.getByRole('figure').first().getByRole('link')).toBeFocused();
  const saved = app.nextSave();
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: 'Word 文档' }).click();
  const { name, bytes } = await saved;
  expect(name).toBe('关于示范区建设的建议.docx');
  expect(docxText(bytes)).toMatch(
    /^关于示范区建设的建议\n+领衔代表\n王芳\n附议代表\n李明、赵强\n联系电话\n021-5555\n+一、案由\n公共服务有待优化。\n二、案据\n“方厅水院”\n“示范区”\n要让群众早日用上\n三、方案\n建议区政府早日开放。越快越好！/,
  );
  const footnotes = readParagraphs(readZip(bytes).get('word/footnotes.xml') ?? '').map(({ text }) => text);
  expect(footnotes.filter((text) => text.includes(workReport.name))).toHaveLength(2);
});

test("takes over another congress's form, keeps what was written, and says what is wrong with a file", {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await beginProposal(page);
  await own(page, '案由').fill('出行不便。');
  const form = JSON.parse(readFileSync('resources/proposal-forms/default.json', 'utf8'));
  const [leader] = form.fields;
  const unit = { ...leader, id: 'unit', label: { zh: '建议承办单位', en: 'Suggested office' }, longest: 5 };
  const own1 = { ...form, id: 'town', name: { zh: '镇人大建议', en: 'Town' }, fields: [unit] };
  await page.getByRole('button', { name: '表格', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '表格' });
  const choose = (text: string) =>
    dialog
      .getByLabel('选一个表格文件')
      .setInputFiles({ name: '表格.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose(JSON.stringify({ ...own1, fields: [{ ...unit, longest: '五' }] }));
  await expect(dialog.getByRole('alert')).toContainText('第 1 栏的“longest”：应该是大于零的整数');
  await expectNoViolation(page, 'the refused form');
  await choose(JSON.stringify(own1));
  await expect(dialog).toContainText('要换成：镇人大建议');
  await dialog.getByRole('button', { name: '换用这份表格' }).click();
  await field(page, '建议承办单位').fill('交通委员会');
  await expect(own(page, '案由')).toHaveValue('出行不便。');
  await field(page, '建议承办单位').pressSequentially('一');
  await expect(section(page, '还缺什么')).toContainText('建议承办单位：超出 1 字');
  await page.reload();
  await expect(field(page, '建议承办单位')).toHaveValue('交通委员会一');
  await expect(field(page, '领衔代表')).toHaveCount(0);
});
