/** The unpacked portable edition from the double click on: on a computer without Node, and without a network where that can be had. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { countWindows } from '../../src/server/count-windows.ts';
import { addressOf, bar, cards, numberOf, workReport } from '../support/using-the-page.ts';
import {
  folderOf,
  launch,
  makeHome,
  makePrograms,
  makeSmallPrograms,
  processesWith,
  removeFolder,
  type Screen,
  startScreen,
  stopProcess,
  windowTitles,
} from './machine.ts';

const portable = process.env['YIYUE_PORTABLE'] ?? '';
const beside = join(portable, 'portable.txt');
const data = join(portable, 'data');
const port = 17_777;
const debuggerPort = 19_222;
const origin = `http://127.0.0.1:${port}`;
const args = ['--port', String(port)];

let screen: Screen;
let home: string;
let env: Record<string, string>;

test.beforeAll(async () => {
  screen = await startScreen();
  env = { PATH: makePrograms(debuggerPort), DISPLAY: screen.display };
});
test.afterAll(() => screen.stop());
test.beforeEach(() => {
  home = makeHome();
  env = { ...env, HOME: home };
});
test.afterEach(async () => {
  for (const pid of processesWith('chromium', `--app=${origin}`)) kill(pid, 'SIGKILL');
  for (const pid of servers()) kill(pid, 'SIGTERM');
  await expect.poll(servers, { timeout: 10_000 }).toEqual([]);
  rmSync(beside, { force: true });
  removeFolder(data);
  removeFolder(home);
});

function servers(): number[] {
  return processesWith('yiyue.cjs', 'serve', String(port));
}

function browsers(): number[] {
  const children = processesWith('--type=');
  return processesWith('/chromium', `--app=${origin}`).filter((pid) => !children.includes(pid));
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Not as a second start asks, for whose window the server would wait. */
async function isServing(): Promise<boolean> {
  return (await countWindows(origin)) !== null;
}

/** The browser that the launcher has opened. */
async function watchBrowser(): Promise<Browser> {
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${debuggerPort}/json/version`).then(
          () => true,
          () => false,
        ),
      {
        timeout: 60_000,
      },
    )
    .toBe(true);
  return chromium.connectOverCDP(`http://127.0.0.1:${debuggerPort}`);
}

function pagesOf(browser: Browser): Page[] {
  return browser.contexts().flatMap((context) => context.pages());
}

async function firstPage(browser: Browser): Promise<Page> {
  await expect.poll(() => pagesOf(browser).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const [page] = pagesOf(browser);
  if (page === undefined) throw new Error('There is no page');
  await expect(page.getByRole('heading').first()).toBeVisible({ timeout: 60_000 });
  return page;
}

/** Loads the page anew and waits for the connection, by whose end the server knows that a window was closed. */
async function untilConnected(page: Page): Promise<void> {
  const connecting = page.waitForEvent('websocket', { timeout: 60_000 });
  await page.reload();
  await connecting;
  await wait(1000);
}

/** The window is too narrow to show notes before they are asked for. */
async function expectNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: '批注 1', exact: true }).click();
  await expect(cards(page)).toContainText('从 U 盘上写的话');
  await page.keyboard.press('Escape');
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function journalText(): string {
  const folder = join(data, 'journal');
  const names = readdirSync(folder).filter((name) => /\.(journal|snapshot)$/.test(name));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

test('opens a window without Node or network, keeps notes beside itself, and ends with the last window', async () => {
  writeFileSync(beside, '');
  const first = await launch(portable, args, env);
  expect(first).toMatchObject({ status: 0, output: expect.stringContaining('正在打开议阅') });
  expect(servers()).toHaveLength(1);
  const [server = 0] = servers();
  expect(folderOf(server)).toBe(data);

  let browser = await watchBrowser();
  const page = await firstPage(browser);
  expect(windowTitles(screen.display)).toContain('议阅');
  await page.goto(`${origin}/${addressOf(workReport, '1.1.1')}`);
  await numberOf(page, '1.1.1').click();
  await bar(page).getByRole('button', { name: '写批注' }).click();
  const card = cards(page).filter({ has: page.getByRole('textbox', { name: /^批注/ }) });
  await card.getByRole('textbox', { name: /^批注/ }).fill('从 U 盘上写的话');
  await card.getByRole('button', { name: '完成', exact: true }).click();
  await expect.poll(journalText, { timeout: 30_000 }).toContain('从 U 盘上写的话');
  expect(readdirSync(join(home, '.config'))).not.toContain('yiyue');

  const second = await launch(portable, args, env);
  expect(second.status).toBe(0);
  await expect.poll(() => pagesOf(browser).length, { timeout: 30_000 }).toBe(2);
  // Until then the server would wait for it, as for any that is being opened.
  await expect.poll(() => countWindows(origin), { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
  expect(servers()).toEqual([server]);

  await untilConnected(page);
  await expectNote(page);
  // Longer than the server waits after a window was closed.
  await wait(12_000);
  expect(await isServing()).toBe(true);

  for (const each of pagesOf(browser)) await each.close();
  await expect.poll(servers, { timeout: 20_000 }).toEqual([]);
  expect(readdirSync(join(data, 'journal'))).not.toContain('lock');
  await browser.close();

  expect((await launch(portable, args, env)).status).toBe(0);
  browser = await watchBrowser();
  const again = await firstPage(browser);
  await again.goto(`${origin}/${addressOf(workReport, '1.1.1')}`);
  await expectNote(again);
  await browser.close();
});

test('ends when the browser is quit, and starts again after one that was killed', async () => {
  writeFileSync(beside, '');
  expect((await launch(portable, args, env)).status).toBe(0);
  let browser = await watchBrowser();
  await untilConnected(await firstPage(browser));
  for (const pid of browsers()) kill(pid, 'SIGTERM');
  await expect.poll(servers, { timeout: 20_000 }).toEqual([]);

  expect((await launch(portable, args, env)).status).toBe(0);
  browser = await watchBrowser();
  await untilConnected(await firstPage(browser));
  for (const pid of browsers()) kill(pid, 'SIGKILL');
  // What is left of the browser may still say goodbye for it.
  await wait(2000);
  expect((await launch(portable, args, env)).status).toBe(0);
  browser = await watchBrowser();
  const page = await firstPage(browser);
  await untilConnected(page);
  expect(servers()).toHaveLength(1);
  await page.close();
  await expect.poll(servers, { timeout: 20_000 }).toEqual([]);
});

test('keeps notes in the user’s own folder without portable.txt', async () => {
  expect((await launch(portable, args, env)).status).toBe(0);
  await expect.poll(() => windowTitles(screen.display), { timeout: 60_000 }).toContain('议阅');
  expect(readdirSync(join(home, '.config', 'yiyue'))).toContain('journal');
  expect(readdirSync(portable)).not.toContain('data');
  // Nothing shows the connection of a window that no test can look into.
  await wait(15_000);
  for (const pid of browsers()) kill(pid, 'SIGTERM');
  await expect.poll(servers, { timeout: 20_000 }).toEqual([]);
});

test('says that another version is running, or that other notes are open, and touches nothing', async () => {
  for (const [answer, words] of [
    [{ app: 'yiyue', version: '0.0.1' }, '另一个版本的议阅（0.0.1）正在运行'],
    [{ app: 'yiyue', version: versionOf(), data: 'ffffffffffffffff' }, '它用的是别处的笔记'],
  ] as const) {
    const stranger = await serve(JSON.stringify(answer));
    const { status, output } = await launch(portable, args, env);
    await new Promise((resolve) => stranger.close(resolve));
    expect([status, output]).toEqual([3, expect.stringContaining(words)]);
    expect(output).toMatch(/没有受到影响/);
    expect(readdirSync(join(home, '.config', 'yiyue'))).toEqual(['server.log']);
  }
});

test('says that another Yiyue writes to the same notes', async () => {
  const folder = join(home, '.config', 'yiyue');
  const script = join(portable, 'app', 'yiyue.cjs');
  const other = fork(script, ['serve', '--port', String(port + 1), '--data', folder], {
    execPath: join(portable, 'runtime', 'node'),
    silent: true,
  });
  await once(other, 'message');
  const { status, output } = await launch(portable, args, env);
  await stopProcess(other);
  expect([status, output]).toEqual([3, expect.stringContaining('另一个议阅正在运行')]);
});

test('says that the folder for the notes cannot be written to', async () => {
  writeFileSync(beside, '');
  writeFileSync(data, 'in the way');
  const { status, output } = await launch(portable, args, env);
  expect([status, output]).toEqual([3, expect.stringContaining('不能写入（EEXIST）')]);
  expect(output).toContain(data);
});

test('says that there is no browser, and where there is no screen', async () => {
  const bare = { HOME: home, DISPLAY: screen.display, PATH: makeSmallPrograms() };
  const { status, output } = await launch(portable, args, bare);
  expect([status, output]).toEqual([3, expect.stringContaining('没有找到可以用的浏览器')]);
  const { DISPLAY: _, ...blind } = bare;
  const unseen = await launch(portable, args, blind);
  expect([unseen.status, unseen.output]).toEqual([3, expect.stringContaining(`没有图形桌面`)]);
});

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return version;
}

async function serve(body: string): Promise<Server> {
  const server = createServer((_, response) => response.end(body));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
