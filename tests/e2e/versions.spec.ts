/** A revised version arrives: notes come along, what is changed or gone is reviewed by keyboard, none is ever lost. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeNotesFile, writeNotesFile } from '../../src/domain/interchange/notes-file.ts';
import type { Bookmark, Note } from '../../src/domain/notes/note.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { expectNoViolation } from '../support/access.ts';
import { corpusFolder, hasCorpus } from '../support/corpus.ts';
import type { MadeUpFile } from '../support/made-up-files.ts';
import {
  draftFile,
  lineSaying,
  notesOnDraft,
  reportOfFile,
  revisedFile,
  unlikeFile,
} from '../support/made-up-versions.ts';
import { noteOn } from '../support/notes.ts';
import {
  bar,
  cards,
  chooseFile,
  expectAtTop,
  lineOf,
  select,
  stored,
  versionOf,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const onlyPage = { tag: '@page' };
const store = (page: Page) => page.getByRole('button', { name: /^放上书架/ });
const list = (page: Page) => page.getByRole('listbox', { name: '批注列表' });
const selected = (page: Page) => list(page).getByRole('option', { selected: true });
const filter = (page: Page, name: string) =>
  page.getByRole('group', { name: '列出哪些' }).getByRole('button', { name });
const switcher = (page: Page) => page.getByRole('button', { name: /^版本：/ });

async function choose(page: Page, file: MadeUpFile): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.getByLabel('添加文件', { exact: true }).last().setInputFiles([file]);
  await expect(store(page)).toHaveText('放上书架（1 份）');
}

async function add(page: Page, file: MadeUpFile): Promise<string> {
  const before = (await stored(page)).documents.map(({ id }) => id);
  await choose(page, file);
  await store(page).click();
  await expect(page.getByText('已放上书架：1 份')).toBeVisible();
  const added = (await stored(page)).documents.find(({ id }) => !before.includes(id));
  if (!added) throw new Error('nothing was added');
  return added.id;
}

/** The draft with thirty notes and bookmarks, made by a colleague. */
async function addDraft(page: Page): Promise<Report> {
  const report = await reportOfFile(await add(page, draftFile), draftFile);
  const { notes, bookmarks } = notesOnDraft(report);
  expect(notes.length + bookmarks.length).toBe(30);
  await importNotes(page, report, notes, bookmarks);
  return report;
}

async function importNotes(
  page: Page,
  report: Report,
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
): Promise<void> {
  const known = [{ report, version: versionOf(report) }];
  const file = makeNotesFile(known, notes, bookmarks, '2026-01-21T01:00:00.000Z');
  const dialog = await chooseFile(page, writeNotesFile(file));
  await dialog.getByRole('button', { name: /^导入 \d+ 条$/ }).click();
  await expect(page.getByText(/已导入/)).toBeVisible();
}

function corpusFile(path: string): MadeUpFile {
  return { name: basename(path), mimeType: '', buffer: readFileSync(join(corpusFolder, path)) };
}

/** Thirty, from the title to the last item: whole items, words within one, and from one into the next. */
function notesAllOver(report: Report): Note[] {
  const step = Math.floor(report.lines.length / 30);
  return Array.from({ length: 30 }, (_, index) => {
    const [line, after] = report.lines.slice(index * step);
    if (!line || !after) throw new Error('the report is too short');
    const start = { line: line.id, offset: 0 };
    const ends = [
      { line: line.id, offset: line.text.length },
      { line: line.id, offset: Math.min(6, line.text.length) },
      { line: after.id, offset: Math.min(4, after.text.length) },
    ];
    const end = ends[index % ends.length];
    if (!end) throw new Error('no end');
    const given = { version: versionOf(report), id: `all-over-${index}`, text: `第${index + 1}条` };
    return noteOn(report, { start, end }, given);
  });
}

async function switchTo(page: Page, name: string): Promise<void> {
  await switcher(page).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  await expect(switcher(page)).toHaveAccessibleName(`版本：${name}`);
}

test(
  'thirty notes come along to a revised version, and what waits is reviewed by keyboard',
  onlyPage,
  async ({ app }) => {
    const page = await app.open();
    const draft = await addDraft(page);
    const next = await reportOfFile(await add(page, revisedFile), revisedFile);
    const said = page.getByRole('status').filter({ hasText: '28 条批注：' });
    await expect(said).toContainText('23 条原样、1 条仅标点不同、3 条待核对、1 条原文已删');
    await said.getByRole('button', { name: '去核对' }).press('Enter');

    await expect(list(page)).toBeFocused();
    await expect(list(page).getByRole('option')).toHaveCount(5);
    await expectNoViolation(page, 'review');
    // A figure that was changed is accepted.
    await expect(selected(page)).toContainText('地区生产总值增长5.2%');
    await expect(page.getByRole('region', { name: /^旧版/ }).locator('del')).toHaveText('5.2%');
    await expect(page.getByRole('region', { name: /^新版/ }).locator('ins')).toHaveText('5.0%');
    await page.keyboard.press('Enter');
    await expect(page.getByText('已接受，还有 4 条待核对')).toBeVisible();
    // The next is accepted, taken back, and left with the old version.
    await expect(selected(page)).toContainText('实施重大项目129个');
    await page.keyboard.press('Enter');
    await expect(list(page).getByRole('option')).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect(list(page).getByRole('option')).toHaveCount(4);
    await expect(selected(page)).toContainText('实施重大项目129个');
    // However long the key is held, no other is decided.
    await page.keyboard.down('l');
    await expect(list(page).getByRole('option')).toHaveCount(3);
    await page.keyboard.down('l');
    await page.keyboard.up('l');
    // What is gone: the note goes on the section, the bookmark to another item.
    await expect(list(page).getByRole('option')).toHaveCount(3);
    await expect(selected(page)).toContainText('外贸进出口总额突破千亿元大关');
    await expect(page.getByRole('region', { name: /^新版/ })).toContainText('原来的文字大致在这里');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    const isBookmark = (await selected(page).getByRole('img', { name: '书签' }).count()) > 0;
    await page.keyboard.press(isBookmark ? 'l' : 's');
    await expect(list(page).getByRole('option')).toHaveCount(2);
    await page.keyboard.press(isBookmark ? 's' : 'l');
    // The last one is put on words that are chosen in the text, by keyboard.
    await expect(selected(page)).toContainText('固定资产投资增长百分之六');
    await page.keyboard.press('c');
    await expect(page.getByRole('region', { name: '正在放置批注' })).toContainText(
      '固定资产投资增长百分之六',
    );
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoViolation(page, 'placing');
    const target = lineSaying(next, '坚持项目为王').id;
    await expectAtTop(page, target);
    await page.keyboard.press('j');
    await expect(lineOf(page, target)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect(bar(page).getByRole('button')).toHaveText(/^放在这里/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '都核对完了' })).toBeFocused();
    await expectNoViolation(page, 'all reviewed');

    const { notes, bookmarks } = await stored(page);
    const on = (report: Report) => notes.filter((note) => note.report === report.id);
    expect(on(draft)).toEqual(expect.arrayContaining([...notesOnDraft(draft).notes]));
    expect(on(draft)).toHaveLength(28);
    expect(on(next)).toHaveLength(27);
    expect(bookmarks.filter(({ report }) => report === draft.id)).toHaveLength(2);
    const quotes = on(next).map(({ anchor }) => anchor.quote.exact);
    expect(quotes).toEqual(
      expect.arrayContaining(['地区生产总值增长5.0%', '坚持项目', '（一）经济运行稳中有进']),
    );
    expect(quotes).not.toContain('实施重大项目131个');

    // What was decided can be looked at, and decided again.
    await filter(page, '处理过的').click();
    await expect(list(page).getByRole('option')).toHaveCount(5);
    await filter(page, '自动抄过来的').click();
    await expect(list(page).getByRole('option')).toHaveCount(25);
  },
);

test('notes on a report of the corpus, where there is one, come along to another publisher’s text', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  test.skip(!hasCorpus, 'there is no corpus beside the project');
  const [web, published] = [corpusFile('web-text/浙江省-2026.txt'), corpusFile('markdown/浙江省-2026.md')];
  const page = await app.open();
  const old = await reportOfFile(await add(page, web), web);
  const notes = notesAllOver(old);
  await importNotes(page, old, notes, []);
  const next = await add(page, published);
  const said = page.getByRole('status').filter({ hasText: '30 条批注：' });
  await said.getByRole('button', { name: '去核对' }).click();
  // Whatever waits is accepted where it was found, or kept on its section.
  await expect(list(page).or(page.getByRole('heading', { name: '都核对完了' }))).toBeFocused();
  for (let count = await list(page).getByRole('option').count(); count > 0; count -= 1) {
    await page.keyboard.press((await selected(page).getByText('原文已删').count()) > 0 ? 's' : 'Enter');
    await expect(list(page).getByRole('option')).toHaveCount(count - 1);
  }
  const { notes: all } = await stored(page);
  expect(all.filter(({ report }) => report === old.id)).toEqual(expect.arrayContaining(notes));
  const texts = all.filter(({ report }) => report === next).map(({ text }) => text);
  expect(texts.toSorted()).toEqual(notes.map(({ text }) => text).toSorted());
});

test('a carried note never looks as if it had been made on the new words', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await addDraft(page);
  const id = await add(page, revisedFile);
  await page.getByRole('status').getByRole('button', { name: '去核对' }).click();
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('option')).toHaveCount(4);
  await page.getByRole('button', { name: '回到正文' }).click();
  await expect(page).toHaveURL(new RegExp(`#/read/${id}`));
  const card = cards(page).filter({ hasText: '地区生产总值增长5.0%' });
  await card.getByText('原文有改动').click();
  await expect(card).toContainText('当时批注的原文：地区生产总值增长5.2%');
  await expect(cards(page).filter({ hasText: '增长4.1%' })).not.toContainText('原文有改动');
  await expectNoViolation(page, 'reading a version');
});

test('versions are switched at the same place, back and forth', onlyPage, async ({ app }) => {
  const page = await app.open();
  const draft = await addDraft(page);
  const next = await reportOfFile(await add(page, revisedFile), revisedFile);
  const words = ['改造老旧小区', '外贸进出口', '坚持项目为王', '深化垃圾分类'];
  for (const each of words) {
    const { id: line } = lineSaying(draft, each);
    await page.evaluate((hash) => location.assign(hash), `#/read/${draft.id}/${line}`);
    await expect(switcher(page)).toHaveAccessibleName('版本：征求意见稿');
    await expect(lineOf(page, line)).toBeInViewport();
    await switchTo(page, '修订稿');
    const there = next.lines.find(({ text }) => text.includes(each));
    if (there) await expect(lineOf(page, there.id)).toBeInViewport();
    await switchTo(page, '征求意见稿');
    await expect(page).toHaveURL(new RegExp(`#/read/${draft.id}/`));
    await expect(lineOf(page, line)).toBeInViewport();
  }
  await switcher(page).click();
  await expect(page.getByRole('menuitem', { name: /对照两个版本/ })).toBeVisible();
  await expectNoViolation(page, 'versions menu');
});

test('the shelf has the latest version with the others under it, and a version can go and come back', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await addDraft(page);
  await add(page, revisedFile);
  const shelf = page.getByRole('region', { name: '清河市第十六届人民代表大会第五次会议' });
  await expect(shelf.getByRole('link', { name: /政府工作报告/ })).toHaveCount(1);
  await expect(shelf.getByRole('link', { name: /政府工作报告/ })).toContainText('修订稿');
  await expect(shelf.getByRole('link', { name: '5 条待核对' })).toBeVisible();
  await shelf.getByText('2 个版本').click();
  await expect(shelf.getByRole('link', { name: /征求意见稿/ })).toContainText('28 条批注');
  await expectNoViolation(page, 'shelf');

  await shelf
    .getByRole('button', { name: /更多操作/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: '移除' }).click();
  await expect(shelf.getByText('2 个版本')).toHaveCount(0);
  await expect(shelf.getByRole('link', { name: /政府工作报告/ })).toContainText('28 条批注');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(shelf.getByText('2 个版本')).toBeVisible();
  await expect(shelf.getByRole('link', { name: '5 条待核对' })).toBeVisible();
});

test('what looks like another document is asked about, and a version can be linked by hand', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await addDraft(page);
  await choose(page, unlikeFile);
  await store(page).click();
  const dialog = page.getByRole('dialog', { name: '看起来是另一份文件' });
  await expect(dialog).toContainText(/只有 \d+% 的文字相同/);
  await expectNoViolation(page, 'unlike');
  await dialog.getByRole('button', { name: '作为另一份文件' }).click();
  await expect(page.getByText('已放上书架：1 份')).toBeVisible();
  const { documents, notes } = await stored(page);
  expect(documents.map(({ revises }) => revises)).toEqual([null, null]);
  expect(notes).toHaveLength(28);

  const shelf = page.getByRole('region', { name: '清河市第十六届人民代表大会第五次会议' });
  await shelf
    .getByRole('button', { name: /更多操作/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: '设为某文件的新版本…' }).click();
  const linking = page.getByRole('dialog', { name: '设为某文件的新版本' });
  await linking.getByRole('radio', { name: /征求意见稿/ }).check();
  await expectNoViolation(page, 'linking');
  await linking.getByRole('button', { name: '设为新版本' }).click();
  await dialog.getByRole('button', { name: '仍作为新版本' }).click();
  await expect(shelf.getByText('2 个版本')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(shelf.getByText('2 个版本')).toHaveCount(0);
});

test('notes are put on other words with the mouse as well, and comparing again is one step', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await addDraft(page);
  const next = await reportOfFile(await add(page, revisedFile), revisedFile);
  await page.getByRole('status').getByRole('button', { name: '去核对' }).click();
  await page.getByRole('button', { name: '重新选择文字' }).click();
  const words = { line: lineSaying(next, '地区生产总值').id, words: '一般公共预算收入' };
  await select(page, words);
  await bar(page)
    .getByRole('button', { name: /^放在这里/ })
    .click();
  await expect(list(page).getByRole('option')).toHaveCount(4);
  await page.getByRole('button', { name: '重新比对' }).click();
  await expect(page.getByText('已重新比对，处理过的没有动')).toBeVisible();
  await expect(list(page).getByRole('option')).toHaveCount(4);
  await page.getByRole('button', { name: '重新选择文字' }).click();
  await expect(page.getByRole('region', { name: '正在放置批注' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
});
