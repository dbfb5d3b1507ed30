/** Notes of several people: out of one profile, into another and back, equal; and what can't be taken said in words. */

import type { Locator } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { makeNotesFile, type NotesFile } from '../../src/domain/interchange/notes-file.ts';
import { packageParts } from '../../src/domain/interchange/notes-package.ts';
import { shareNotes } from '../../src/domain/interchange/shared-notes.ts';
import type { Author, Note } from '../../src/domain/notes/note.ts';
import { packNotes } from '../../src/exporting/notes-package.ts';
import { expectNoViolation } from '../support/access.ts';
import { docxText } from '../support/docx-text.ts';
import { rangeOf } from '../support/notes.ts';
import { bringIn, bundle, noteHere, stored, versionOf, workReport } from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const li: Author = { id: 'li-1', name: '李明' };
const wang: Author = { id: 'wang-1', name: '王芳' };
const here = rangeOf(workReport, '1.1.1', '示范区');
const own = [
  noteHere(workReport, here, { id: 'l1', stance: 'suggest', text: '李：请再讲细一些' }),
  noteHere(workReport, '2.5.1', { id: 'l2', stance: 'agree', text: '李：同意' }),
];
const theirs = [
  noteHere(workReport, here, { id: 'w1', stance: 'doubt', text: '王：口径是什么' }),
  noteHere(workReport, '2.5.1', { id: 'w2', stance: 'suggest', text: '王：建议加快' }),
];

/** As the author's own computer shares them. */
function sharedBy(author: Author, notes: readonly Note[]): NotesFile {
  const documents = bundle.reports.map((report) => ({ report, version: versionOf(report) }));
  const leaving = shareNotes({ notes, removals: [] }, author, false);
  return makeNotesFile(documents, leaving.notes, [], '2026-01-21T01:00:00.000Z', leaving.removals);
}

function packed(file: NotesFile, passphrase: string | null = null): Buffer {
  const made = packNotes(file, passphrase);
  if (!made.ok) throw new Error(made.error.code);
  return Buffer.from(made.value);
}

/** Changes what is sealed, and leaves the package around it whole. */
function alter(sealed: Buffer): Buffer {
  const parts = unzipSync(new Uint8Array(sealed));
  const content = parts[packageParts.sealed];
  if (!content) throw new Error('nothing is sealed');
  content[100] = (content[100] ?? 0) ^ 1;
  return Buffer.from(zipSync(parts));
}

interface Chosen {
  readonly name: string;
  readonly buffer: Buffer;
}

async function choose(page: Page, files: readonly Chosen[]): Promise<Locator> {
  await page.getByRole('button', { name: '导入批注' }).first().click();
  const dialog = page.getByRole('dialog', { name: '导入批注' });
  await dialog
    .getByLabel('选择文件')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));
  return dialog;
}

async function namePerson(page: Page, { name }: Author): Promise<Author> {
  await page.getByRole('button', { name: '字体' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '修改姓名' }).click();
  const dialog = page.getByRole('dialog', { name: '您的姓名' });
  await dialog.getByRole('textbox', { name: '姓名' }).fill(name);
  await dialog.getByRole('button', { name: '记住' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  return await page.evaluate(
    () =>
      new Promise<Author>((resolve) => {
        const opening = indexedDB.open('yiyue');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('settings').objectStore('settings').get('person');
          asking.onsuccess = () => resolve(asking.result.value);
        };
      }),
  );
}

/** Whose each note is and what it says, whatever its id is on a computer. */
async function said(page: Page, me: Author): Promise<readonly string[]> {
  const { notes } = await stored(page);
  return notes
    .map(({ author = me, text, stance, changed, anchor }) =>
      JSON.stringify([author.name, text, stance, changed, anchor.quote.exact]),
    )
    .toSorted();
}

test('notes of two people, each merged into the other’s profile, are equal on both', {
  tag: '@restart',
}, async ({ app }) => {
  const page = await app.open();
  await bringIn(page, own);
  const me = await namePerson(page, li);
  const mine = packed(sharedBy(me, (await stored(page)).notes));
  const dialog = await choose(page, [{ name: '王芳.yiyue', buffer: packed(sharedBy(wang, theirs)) }]);
  await expect(dialog.getByRole('region', { name: '来自' })).toContainText('王芳 2');
  await dialog.getByRole('button', { name: '导入 2 条' }).click();
  await expect.poll(async () => (await stored(page)).notes.length).toBe(4);
  const here = await said(page, me);

  await app.restart({ fresh: true });
  const other = await app.open();
  await bringIn(other, theirs);
  const her = await namePerson(other, wang);
  const back = await choose(other, [{ name: '李明.yiyue', buffer: mine }]);
  await back.getByRole('button', { name: '导入 2 条' }).click();
  await expect.poll(async () => (await stored(other)).notes.length).toBe(4);
  expect(await said(other, her)).toEqual(here);
});

test('merges people’s files in one preview, shows them side by side, and hands the digest in', async ({
  app,
}) => {
  const page = await app.open();
  await bringIn(page, own);
  const locked = packed(sharedBy({ id: 'zhao', name: '赵伟' }, [theirs[1] as Note]), '芝麻开门');
  const tampered = alter(packed(sharedBy(wang, theirs), '芝麻开门'));
  const csv = '\uFEFF书名,摘录,我的想法,谁\r\n政府工作报告,三是加快,表格里的意见,钱进\r\n';
  const dialog = await choose(page, [
    { name: '王芳.yiyue', buffer: packed(sharedBy(wang, theirs)) },
    { name: '赵伟.yiyue', buffer: locked },
    { name: '坏.yiyue', buffer: Buffer.from('PK\u0003\u0004') },
    { name: '表.csv', buffer: Buffer.from(csv.replace('政府工作报告', workReport.title)) },
  ]);
  await expect(dialog).toContainText('批注文件不完整');
  await expect(dialog).toContainText('已有批注没有任何改动。');
  const mapping = dialog.getByRole('region', { name: /表格各列是什么/ });
  await expect(mapping.getByLabel('“摘录”是什么')).toHaveValue('quote');
  await mapping.getByLabel('“我的想法”是什么').selectOption('批注内容');
  await mapping.getByLabel('“谁”是什么').selectOption('批注人');
  await expect(dialog.getByRole('region', { name: '来自' })).toContainText('钱进 1');
  await dialog.getByLabel('口令').fill('不对');
  await dialog.getByRole('button', { name: '打开', exact: true }).click();
  await expect(dialog).toContainText('口令不对');
  await dialog.getByLabel('口令').fill('芝麻开门');
  await dialog.getByRole('button', { name: '打开', exact: true }).click();
  await expect(dialog.getByRole('region', { name: '来自' })).toContainText('赵伟 1');
  await expectNoViolation(page, 'the preview');
  await dialog.getByRole('button', { name: '导入 4 条' }).click();
  await expect.poll(async () => (await stored(page)).notes.length).toBe(6);

  const refused = await choose(page, [{ name: '改过.yiyue', buffer: tampered }]);
  await refused.getByLabel('口令').fill('芝麻开门');
  await refused.getByRole('button', { name: '打开', exact: true }).click();
  await expect(refused).toContainText('批注文件被改动过');
  await expect(refused.getByRole('button', { name: /^导入 \d/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.getByTitle('意见汇总').click();
  await expect(page.getByRole('heading', { level: 1, name: '意见汇总' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('3 人提出建议');
  await page.getByRole('button', { name: '按人' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '王芳' })).toBeVisible();
  await expectNoViolation(page, 'the digest');
  const saved = app.nextSave();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Word 文档/ }).click();
  const { name, bytes } = await saved;
  expect(name).toMatch(/分组审议意见汇总\.docx$/);
  expect(docxText(bytes)).toContain('王：口径是什么');

  await page.getByRole('link', { name: /王：口径是什么/ }).click();
  const card = page.locator('[data-note]').filter({ hasText: '王：口径是什么' });
  await expect(card).toContainText('王芳');
  await expect(card.getByRole('button', { name: '修改' })).toHaveCount(0);
  await card.getByRole('button', { name: '写我的意见' }).click();
  await expect.poll(async () => (await stored(page)).notes.length).toBe(7);
});
