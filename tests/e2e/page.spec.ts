/** The page that stands alone: from a folder on any web server, then without it; kept, backed up and updated by itself. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { packPage } from '../../scripts/lib/page.mjs';
import { readWholeBackup } from '../../src/importing/whole-backup.ts';
import { expectNoViolation } from '../support/access.ts';
import { docxText } from '../support/docx-text.ts';
import { launchSharedChromium, openContext } from '../support/editions/chromium.ts';
import { watch } from '../support/editions/watch.ts';
import { StaticSite } from '../support/static-site.ts';
import { addressOf, bar, bundle, cards, select, wordsOf, workReport } from '../support/using-the-page.ts';

const saved = '已保存在本浏览器';
const ready = '没有网络也能打开。';
const quote = { line: '1.1.1', words: '方厅水院' };

let folder = '';
let browser: Browser;
let site: StaticSite;
let context: BrowserContext;
let problems: string[];

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yiyue-page-'));
  const built = join(import.meta.dirname, '../../out/renderer');
  const next = join(folder, 'built-next');
  cpSync(built, next, { recursive: true });
  const page = join(next, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<title>议阅</title>', '<title>议阅（新）</title>'));
  await packPage({ built, folder: join(folder, 'now'), version: '1' });
  await packPage({ built: next, folder: join(folder, 'next'), version: '2' });
  browser = await launchSharedChromium(process.env['YIYUE_CHROMIUM']);
});

test.afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async ({ viewport }) => {
  site = new StaticSite(join(folder, 'now'));
  await site.start();
  problems = [];
  context = await openProfile(viewport ?? { width: 1366, height: 768 });
});

test.afterEach(async () => {
  await context.close();
  await site.stop();
  // Without its server the page looks in vain for a later build.
  expect(
    problems.filter((problem) => !/version\.json|ERR_(CONNECTION_REFUSED|FAILED)/.test(problem)),
  ).toEqual([]);
});

async function openProfile(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const report = (problem: string) => problems.push(problem);
  const opened = await openContext(browser, site.origin, { locale: 'zh-CN', viewport, report });
  watch(opened, site.origin, report);
  await opened.addInitScript(() =>
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined, configurable: true }),
  );
  return opened;
}

/** The shelf, once the page no longer needs its server. */
async function openShelf(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.origin);
  await expect(page.getByText(ready)).toBeVisible({ timeout: 30_000 });
  return page;
}

async function agreeWith(page: Page, words: typeof quote): Promise<void> {
  await select(page, words);
  await bar(page).getByRole('button', { name: '赞同' }).click();
}

async function goToShelf(page: Page): Promise<void> {
  await page.getByRole('link', { name: '议阅', exact: true }).click();
}

async function nextDownload(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return await readFile(await download.path());
}

test('opens, reads, notes, exports and backs up when its server is gone', async () => {
  const page = await openShelf();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(version\.json|worker-.*\.js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length + 1));
  expect(kept.toSorted()).toEqual(files.toSorted());

  await site.stop();
  // As messengers open links.
  await page.goto(`${site.origin}/?from=singlemessage`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(workReport.meeting);
  await page.getByRole('link', { name: workReport.title }).click();
  await expect(wordsOf(page, '1.1.1')).toBeVisible();
  await agreeWith(page, quote);
  await expect(page.getByText(saved, { exact: true })).toBeVisible();

  const twin = await context.newPage();
  await twin.goto(`${site.origin}/${addressOf(workReport, '1.1.1')}`);
  await expect(cards(twin)).toHaveCount(1);
  await twin.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = twin.getByRole('dialog', { name: '导出批注' });
  await dialog.getByText('Word 文档', { exact: true }).click();
  const word = await nextDownload(twin, () =>
    dialog.getByRole('button', { name: '导出', exact: true }).click(),
  );
  expect(await docxText(word)).toContain(quote.words);

  await goToShelf(page);
  const due = page.getByText('您的批注和文件只在这个浏览器里，还没有备份过。');
  await expect(due).toBeVisible();
  await expectNoViolation(page, 'the shelf of a page that stands alone');
  const card = page.getByRole('region', { name: '批注存在这个浏览器里' });
  const bytes = await nextDownload(page, () => card.getByRole('button', { name: '备份到文件' }).click());
  await expect(due).toHaveCount(0);
  await expect(card.getByText(/^上次备份：/)).toBeVisible();
  const backup = await readWholeBackup(bytes);
  const notes = backup.ok ? backup.value.records.filter(({ table }) => table === 'notes') : [];
  expect(notes).toMatchObject([{ value: { stance: 'agree', report: workReport.id } }]);
});

test('changes for a later build only when asked to, and when nothing is unsaved', {
  tag: '@long',
}, async () => {
  const page = await openShelf();
  site.folder = join(folder, 'next');
  const offer = page.getByText('议阅有新版本。现在的版本可以照常使用，什么时候更新由您决定。');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(offer).toBeVisible();
  await page.getByRole('button', { name: '以后再说' }).click();
  await expect(offer).toHaveCount(0);
  // Not even when it was closed in between.
  await page.close();
  const again = await openShelf();
  await expect(again).toHaveTitle('议阅');
  await expect(again.getByText(/^议阅有新版本/)).toBeVisible({ timeout: 15_000 });

  await again.goto(`${site.origin}/${addressOf(workReport, '1.1.1')}`);
  await expect(wordsOf(again, '1.1.1')).toBeVisible();
  // Nothing gets into the journal until it is let go of.
  await again.evaluate(() => {
    void navigator.locks.request(
      'yiyue-journal',
      () => new Promise((resolve) => addEventListener('let-go', resolve)),
    );
  });
  await agreeWith(again, quote);
  await expect(again.getByText('正在保存…', { exact: true })).toBeVisible();
  await goToShelf(again);
  await again.getByRole('button', { name: '更新', exact: true }).click();
  await expect(again.getByText(/^新版本已下载。等所有窗口里的批注都存好/)).toBeVisible({ timeout: 20_000 });
  await again.waitForTimeout(500);
  await expect(again).toHaveTitle('议阅');
  await again.evaluate(() => dispatchEvent(new Event('let-go')));
  await expect(again).toHaveTitle('议阅（新）');
  await again.goto(`${site.origin}/${addressOf(workReport, '1.1.1')}`);
  await expect(cards(again)).toHaveCount(1);
});

test('is found again on its server when the browser has cleared its files, and says so where there is no network', {
  tag: '@long',
}, async () => {
  const page = await openShelf();
  const clear = () =>
    page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await clear();
  site.folder = join(folder, 'next');
  await page.reload();
  await expect(page).toHaveTitle('议阅（新）');
  await expect(page.getByText(ready)).toBeVisible({ timeout: 30_000 });
  await clear();
  await site.stop();
  await page.reload();
  await expect(page.getByRole('heading')).toHaveText('请连上网络，再打开一次议阅');
  // As the browser says of that answer.
  problems = problems.filter((problem) => !problem.includes('status of 503'));
});

test('brings everything back: from its journal when the database is lost, from a backup elsewhere', {
  tag: '@long',
}, async ({ viewport }) => {
  // A file of the browser's own stands for the one that the user chooses.
  await context.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', {
      value: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('我的备份.yiyuebackup', { create: true }),
    });
  });
  const page = await openShelf();
  const document = {
    name: '附件.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('一、附件\n这是附件的第一段。\n'),
  };
  await page.getByLabel('添加文件', { exact: true }).setInputFiles([document]);
  await page.getByRole('button', { name: /^放上书架/ }).click();
  await expect(page.getByText('已放上书架：1 份')).toBeVisible();
  await page.goto(`${site.origin}/${addressOf(workReport, '1.1.1')}`);
  await agreeWith(page, quote);
  await expect(page.getByText(saved, { exact: true })).toBeVisible();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('yiyue');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await page.reload();
  await expect(page.getByText(/^已从本机备份找回/)).toBeVisible();
  await expect(cards(page)).toHaveCount(1);

  await goToShelf(page);
  const card = page.getByRole('region', { name: '批注存在这个浏览器里' });
  await card.getByRole('button', { name: '备份到文件' }).click();
  await expect(card.getByText('我的备份.yiyuebackup')).toBeVisible();
  // The second time it is the same file, by one press.
  await card.getByRole('button', { name: '备份到文件' }).click();
  await expect(page.getByText('已备份到 我的备份.yiyuebackup')).toBeVisible();
  const bytes = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle('我的备份.yiyuebackup')).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });

  await context.close();
  context = await openProfile(viewport ?? { width: 1366, height: 768 });
  const fresh = await openShelf();
  const restore = fresh.getByLabel('从备份恢复…');
  await restore.setInputFiles({
    name: '坏.yiyuebackup',
    mimeType: '',
    buffer: Buffer.from(bytes.slice(0, -40)),
  });
  await expect(fresh.getByText(/^这个备份不完整或已损坏/)).toBeVisible();
  await restore.setInputFiles({ name: '我的备份.yiyuebackup', mimeType: '', buffer: Buffer.from(bytes) });
  await expect(fresh.getByText(/^已从备份恢复/)).toBeVisible();
  await fresh.getByRole('link', { name: /附件/ }).click();
  await expect(fresh.getByText('这是附件的第一段。')).toBeVisible();
  await fresh.goto(`${site.origin}/${addressOf(workReport, '1.1.1')}`);
  await expect(cards(fresh)).toHaveCount(1);
});

test('refuses what its policy refuses, and says what it is', { tag: '@long' }, async () => {
  const page = await openShelf();
  const violation = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        void fetch('https://elsewhere.example/').catch(() => undefined);
      }),
  );
  expect(violation).toBe('connect-src');
  problems = problems.filter((problem) => !problem.includes('elsewhere.example'));
  const manifest = await page.evaluate(async () => (await fetch('./manifest.json')).json());
  expect(manifest).toMatchObject({ name: '议阅', display: 'standalone', start_url: './' });
  expect(bundle.reports.length).toBeGreaterThan(0);
});
