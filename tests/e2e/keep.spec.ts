/** That notes are kept: through a database that is gone, a server that stops, and a journal that cannot be written. */
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserEdition } from '../support/editions/browser-edition.ts';
import {
  addressOf,
  bar,
  cards,
  numberOf,
  stored,
  untilAllIsFetched,
  workReport,
} from '../support/using-the-page.ts';
import { type App, expect, type Page, test } from './fixtures.ts';

const savedWords = (page: Page) => page.getByText('已保存', { exact: true });

async function writeNote(page: Page, line: string, words: string): Promise<void> {
  await numberOf(page, line).click();
  await bar(page).getByRole('button', { name: '写批注' }).click();
  const card = cards(page).filter({ has: page.getByRole('textbox', { name: /^批注/ }) });
  await card.getByRole('textbox', { name: /^批注/ }).fill(words);
  await card.getByRole('button', { name: '完成', exact: true }).click();
  await expect(cards(page).filter({ hasText: words })).toBeVisible();
}

/** As a user does who clears all data, or a browser that finds it damaged. */
function deleteDatabase(page: Page): Promise<void> {
  return page.evaluate(async () => {
    localStorage.clear();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('yiyue');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });
}

/** While no page of the app is open. */
async function loseDatabase(app: App, page: Page): Promise<void> {
  app.expectProblem(/status of 404/);
  const address = page.url();
  await page.goto(new URL('/nowhere', address).href);
  await deleteDatabase(page);
  await page.goto(address);
}

test('a database that is gone comes back by itself, with one sentence about it and only once', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await writeNote(page, '1.1.1', '要找回的话');
  await expect(savedWords(page)).toBeVisible();
  const before = await stored(page);
  await loseDatabase(app, page);
  await expect(page.getByText('已从本机备份找回 1 条批注、书签和文件。')).toBeVisible();
  await expect(cards(page)).toContainText('要找回的话');
  expect(await stored(page)).toEqual(before);
  await page.reload();
  await expect(cards(page)).toContainText('要找回的话');
  await expect(page.getByText(/已从本机备份找回/)).toHaveCount(0);
});

test('a note that was deleted stays deleted when the database comes back, and is in the bin', {
  tag: '@long',
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await writeNote(page, '1.1.1', '留下的话');
  await writeNote(page, '1.1.2', '删去的话');
  await cards(page)
    .filter({ hasText: '删去的话' })
    .getByRole('button', { name: '删除', exact: true })
    .click();
  await expect(cards(page)).toHaveCount(1);
  await expect(savedWords(page)).toBeVisible();
  await loseDatabase(app, page);
  await expect(cards(page)).toContainText('留下的话');
  await expect(cards(page)).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#/history/bin';
  });
  await expect(page.getByText('删去的话')).toBeVisible();
});

test('a window that is open when the database is deleted goes on with all of it', {
  tag: ['@page', '@long'],
}, async ({ app }) => {
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await writeNote(page, '1.1.1', '先写的话');
  await expect(savedWords(page)).toBeVisible();
  await deleteDatabase(page);
  await writeNote(page, '1.1.2', '后写的话');
  await expect(cards(page)).toHaveCount(2);
  await expect(savedWords(page)).toBeVisible();
  await page.reload();
  await expect(cards(page)).toHaveCount(2);
});

test('nothing is called saved while the journal cannot be written, and it follows by itself', async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await writeNote(page, '1.1.1', '写得进的话');
  await expect(savedWords(page)).toBeVisible();
  const folder = join(app.edition.dataFolder, 'journal');
  // A file where the folder should be: also the superuser cannot write there.
  renameSync(folder, `${folder}-aside`);
  writeFileSync(folder, '');
  await writeNote(page, '1.1.2', '写不进的话');
  await expect(page.getByText('未保存', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('还没有写入备份');
  await expect(page.getByRole('alert').getByRole('button', { name: '导出批注' })).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
  rmSync(folder);
  renameSync(`${folder}-aside`, folder);
  await expect(savedWords(page)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await loseDatabase(app, page);
  await expect(cards(page)).toHaveCount(2);
});

test('data of a later version is read and can be exported, and is not changed', { tag: '@restart' }, async ({
  app,
}) => {
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await writeNote(page, '1.1.1', '旧的话');
  await expect(savedWords(page)).toBeVisible();
  await app.restart();
  const folder = join(app.edition.dataFolder, 'journal');
  expect(readdirSync(folder)).not.toEqual([]);
  const again = await app.open('#/');
  await again.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('yiyue', 9990);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = reject;
      request.onblocked = () => undefined;
    });
  });
  await again.reload();
  await again.evaluate(
    (to) => {
      location.hash = to;
    },
    addressOf(workReport, '1.1.1'),
  );
  await expect(again.getByRole('alert')).toContainText('更新版本的议阅');
  await expect(cards(again)).toContainText('旧的话');
  await cards(again).getByRole('button', { name: '删除', exact: true }).click();
  await expect(cards(again)).toContainText('旧的话');
  expect((await stored(again)).notes).toHaveLength(1);
  await expect(again.getByRole('alert').getByRole('button', { name: '导出批注' })).toBeVisible();
});

test('notes go on being written when the local server stops, and are saved when it is back', {
  tag: '@server',
}, async ({ app }) => {
  const { edition } = app;
  if (!(edition instanceof BrowserEdition)) throw new Error('Only the browser edition has a server');
  app.expectProblem(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|status of 401/);
  const page = await app.open(addressOf(workReport, '1.1.1'));
  await writeNote(page, '1.1.1', '服务在时的话');
  await expect(savedWords(page)).toBeVisible();
  await untilAllIsFetched(page);
  await edition.stopServer();
  await writeNote(page, '1.1.2', '服务停后的话');
  await expect(page.getByText('未保存', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('议阅的本机服务停了');
  await expect(cards(page)).toHaveCount(2);
  await edition.startServer();
  await expect(savedWords(page)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await loseDatabase(app, page);
  await expect(cards(page)).toHaveCount(2);
});

test('a note is recorded over a connection that is kept open, and that comes back with the server', {
  tag: ['@server', '@long'],
}, async ({ app }) => {
  const { edition } = app;
  if (!(edition instanceof BrowserEdition)) throw new Error('Only the browser edition has a server');
  app.expectProblem(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|status of 401/);
  const page = await app.open(addressOf(workReport, '1.1.1'));
  const connecting = page.waitForEvent('websocket');
  await page.reload();
  const connection = await connecting;
  expect(connection.url()).toBe(`${edition.origin.replace('http', 'ws')}/journal`);
  await untilAllIsFetched(page);
  const sent = connection.waitForEvent('framesent', ({ payload }) => payload.includes('连着时的话'));
  await writeNote(page, '1.1.1', '连着时的话');
  await sent;
  await expect(savedWords(page)).toBeVisible();
  const ended = connection.waitForEvent('close');
  await edition.stopServer('SIGKILL');
  await ended;
  await writeNote(page, '1.1.2', '断开后的话');
  await expect(page.getByText('未保存', { exact: true })).toBeVisible();
  const again = page.waitForEvent('websocket');
  await edition.startServer();
  await expect(savedWords(page)).toBeVisible({ timeout: 15_000 });
  await again;
  await loseDatabase(app, page);
  await expect(cards(page)).toHaveCount(2);
});
