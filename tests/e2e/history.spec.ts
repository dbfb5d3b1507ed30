/** The history: earlier versions can be looked at, brought back and saved; what was removed can be put back. */
import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '../../src/domain/notes/note.ts';
import { bookmarkOn, rangeOf } from '../support/notes.ts';
import {
  addressOf,
  bar,
  bringIn,
  cards,
  noteHere,
  notesInBackup,
  notesPanel,
  numberOf,
  plan,
  restoreFrom,
  stored,
  untilAllIsFetched,
  wordsOf,
  workReport,
} from '../support/using-the-page.ts';
import { expect, type Page, test } from './fixtures.ts';

const notes = [
  noteHere(workReport, rangeOf(workReport, '2.2.1', '“六业”融合发展'), {
    id: 'first',
    stance: 'doubt',
    tags: ['文旅'],
    text: '请说明**清单**',
  }),
  noteHere(workReport, '2.2.2', { id: 'second', text: '原来的话' }),
  noteHere(plan, '2', { id: 'third', text: '另一份文件' }),
];
const bookmark = bookmarkOn(workReport, '2.2.3');

const versions = (page: Page) => page.locator('nav[aria-label="历史与找回"] ul a');
const kept = (page: Page) => page.locator('[data-kept]');
const standings = (page: Page) =>
  kept(page).evaluateAll((items) =>
    items.map((item) => `${item.getAttribute('data-kept')} ${item.getAttribute('data-standing')}`),
  );

async function openHistory(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/history';
  });
  await expect(page.getByRole('heading', { name: '现在', level: 2 })).toBeVisible();
}

async function keepNow(page: Page): Promise<void> {
  await openHistory(page);
  const count = await versions(page).count();
  await page.getByRole('button', { name: '现在留一份' }).click();
  await expect(page.getByText('已留下一份')).toBeVisible();
  await expect(versions(page)).toHaveCount(count + 1);
}

/** Brings notes in, keeps a version of them, then deletes the first, edits the second and removes the bookmark. */
async function changeSince(page: Page): Promise<void> {
  await bringIn(page, notes, [bookmark]);
  await keepNow(page);
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    addressOf(workReport, '2.2'),
  );
  await notesPanel(page).getByRole('button', { name: '列表', exact: true }).click();
  const card = (id: string) => page.locator(`[data-note="${id}"]`);
  await card('first').getByRole('button', { name: '删除' }).click();
  await card('second').getByRole('button', { name: '修改' }).click();
  await card('second').getByRole('textbox', { name: /^批注/ }).fill('后来的话');
  await card('second').getByRole('button', { name: '完成' }).click();
  await numberOf(page, '2.2.3').click();
  await bar(page).getByRole('button', { name: '取消书签' }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await expect(card('first')).toHaveCount(0);
}

const textOf = (found: readonly Note[], id: string) => found.find((note) => note.id === id)?.text;

test('is reached from the shelf and from the text, and keeps a version when it is asked to', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await page.getByRole('button', { name: '历史与找回' }).click();
  await expect(page.getByText(/还没有历史版本|编辑中自动保存/).first()).toBeVisible();
  await page.getByRole('button', { name: '回到书架' }).click();
  await bringIn(page, notes, [bookmark]);
  await page.getByRole('link', { name: workReport.title }).click();
  await page.getByRole('link', { name: '历史与找回' }).click();
  await expect(page.getByRole('main')).toContainText('3 条批注');
  await page.getByRole('button', { name: '现在留一份' }).click();
  await expect(page.getByText('已留下一份')).toBeVisible();
  await expect(versions(page).first()).toContainText('3 条批注');
  await expect(versions(page).first()).toContainText('1 个书签');
  const count = await versions(page).count();
  await page.getByRole('button', { name: '现在留一份' }).click();
  await expect(page.getByText('和最近一份一样，不用再留')).toBeVisible();
  await expect(versions(page)).toHaveCount(count);
});

test('shows a version beside the present, and brings back all that is missing, which can be undone', {
  tag: '@page',
}, async ({ app }) => {
  const page = await app.open();
  await changeSince(page);
  await openHistory(page);
  await versions(page).last().click();
  await expect
    .poll(() => standings(page))
    .toEqual(['notes:first missing', 'notes:second changed', `bookmarks:${bookmark.id} missing`]);
  await expect(page.locator('[data-kept="notes:first"]')).toContainText('“六业”融合发展');
  await expect(page.locator('[data-kept="notes:first"] strong')).toHaveText('清单');
  await expect(page.locator('[data-kept="notes:first"]')).toContainText('第二部分第二节第1段');
  await expect(page.locator('[data-kept="notes:second"]')).toContainText('原来的话');
  await expect(page.locator('[data-kept="notes:second"]')).toContainText('后来的话');
  await page.getByLabel('只看和现在不同的').uncheck();
  await expect(kept(page)).toHaveCount(4);
  await expect(page.locator('[data-kept="notes:third"]')).toContainText('和现在一样');

  await page.getByRole('button', { name: '找回全部缺少的（2 条）' }).click();
  await expect(page.getByText('已找回 2 条')).toBeVisible();
  const after = await stored(page);
  expect(after.notes.map(({ id }) => id).sort()).toEqual(['first', 'second', 'third']);
  expect(textOf(after.notes, 'second')).toBe('后来的话');
  expect(after.bookmarks.map(({ id }) => id)).toEqual([bookmark.id]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('button', { name: '找回全部缺少的（2 条）' })).toBeVisible();
  await expect.poll(async () => (await stored(page)).notes.length).toBe(2);
});

test('changes a chosen note back, says so before, and keeps the words that it replaces', {
  tag: ['@page', '@restart', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await changeSince(page);
  await openHistory(page);
  await versions(page).last().click();
  await page.getByRole('checkbox', { name: '选中 2.2.2' }).check();
  await expect(page.getByRole('status').filter({ hasText: '会换回当时的内容' })).toBeVisible();
  await page.getByRole('button', { name: '找回选中的（1 条）' }).click();
  await expect(page.getByText('已找回 1 条')).toBeVisible();
  await expect.poll(async () => textOf((await stored(page)).notes, 'second')).toBe('原来的话');

  await expect(versions(page).first()).toContainText('找回前');
  await versions(page).first().click();
  await expect(page.locator('[data-kept="notes:second"]')).toContainText('后来的话');

  await app.restart();
  const again = await app.open(addressOf(workReport, '2.2'));
  await expect(wordsOf(again, '2.2.2')).toBeVisible();
  await expect(again.locator('[data-note="second"]')).toContainText('原来的话');
});

test('saves a version as a file from which it comes back elsewhere', { tag: ['@restart', '@long'] }, async ({
  app,
}) => {
  const page = await app.open();
  await changeSince(page);
  await openHistory(page);
  await versions(page).last().click();
  const saved = app.nextSave();
  await page.getByRole('button', { name: '另存备份…' }).click();
  const { name, bytes } = await saved;
  await expect(page.getByText(/^已备份到|^已交给浏览器下载/)).toBeVisible();
  expect(name).toMatch(/备份-\d{8}-\d{4}\.yiyuebackup$/);
  expect(textOf(await notesInBackup(bytes), 'second')).toBe('原来的话');

  await app.restart({ fresh: true });
  const other = await app.open();
  await restoreFrom(other, bytes);
  const back = await stored(other);
  expect(textOf(back.notes, 'second')).toBe('原来的话');
  expect(back.bookmarks).toEqual([bookmark]);
});

test('puts back what was removed, one or all, and says for how long that can be done', {
  tag: ['@page', '@restart', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await changeSince(page);
  await page.evaluate(() => {
    location.hash = '#/history/bin';
  });
  await expect(kept(page)).toHaveCount(2);
  const first = page.locator('[data-kept="notes:first"]');
  await expect(first).toContainText('今天删除');
  await expect(first).toContainText('还可找回 60 天');
  await first.getByRole('button', { name: '放回' }).click();
  await expect(page.getByText('已找回 1 条')).toBeVisible();
  await expect(kept(page)).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(kept(page)).toHaveCount(2);
  await page.getByRole('button', { name: '全部放回' }).click();
  await expect(page.getByText('回收站是空的。')).toBeVisible();
  const { notes: found, bookmarks } = await stored(page);
  expect(found.map(({ id }) => id).sort()).toEqual(['first', 'second', 'third']);
  expect(bookmarks).toHaveLength(1);

  await app.restart();
  const again = await app.open(addressOf(workReport, '2.2'));
  await expect(wordsOf(again, '2.2.1')).toBeVisible();
  await expect(cards(again)).toHaveCount(2);
});

test('says of a damaged version that it cannot be read, and shows the others', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open();
  await changeSince(page);
  await keepNow(page);
  const words = (await page.getByText(/^历史版本放在/).textContent()) ?? '';
  const folder = words.replace(/^历史版本放在\s*/, '');
  const file =
    readdirSync(folder)
      .filter((each) => each.endsWith('.snapshot'))
      .sort()[0] ?? '';
  truncateSync(join(folder, file), 40);
  await versions(page).last().click();
  await expect(page.getByRole('alert')).toContainText('这个版本读不出来');
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
  await versions(page).first().click();
  await expect(page.getByText('这些现在都在，没有要找回的。')).toBeVisible();
});

test('opens also when the local server is gone, and says what to do', { tag: ['@server', '@long'] }, async ({
  app,
}) => {
  app.expectProblem(/ERR_INTERNET_DISCONNECTED/);
  const page = await app.open();
  await bringIn(page, notes);
  await expect(page.getByText('已导入 3 条批注')).toBeVisible();
  await untilAllIsFetched(page);
  await page.context().setOffline(true);
  await openHistory(page);
  await expect(page.getByRole('alert').filter({ hasText: '历史版本读不到' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('3 条批注');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByText('历史版本读不到')).toHaveCount(0);
});
