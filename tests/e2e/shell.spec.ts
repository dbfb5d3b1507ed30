/** The desktop app's own duties, in the test host: what it serves, denies, asks, saves and remembers. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { appOrigin, channels, type DesktopBridge, menuCommands } from '../../src/bridge.ts';
import { contentSecurityPolicy } from '../../src/shell/headers.ts';
import { ShellEdition } from '../support/editions/shell-edition.ts';
import { webOrigin } from '../support/shell-host/address.ts';
import { test as base, expect, type Page } from './fixtures.ts';

declare global {
  interface Window {
    readonly desktop: DesktopBridge;
  }
}

const test = base.extend<{ shell: ShellEdition }>({
  shell: async ({ app }, use) => {
    if (!(app.edition instanceof ShellEdition)) throw new Error('These tests need the test host');
    await use(app.edition);
  },
});

const save = (page: Page, name = '发言.txt') =>
  page.evaluate(
    (file) => window.desktop.saveFile({ name: file, bytes: new TextEncoder().encode('审议发言') }),
    name,
  );

test.describe('serving the page', () => {
  test('refuses every path that leads out of its folder', async ({ app, shell }) => {
    await app.open();
    for (const path of [
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json'.replaceAll('/', '%2f'),
      '..%5c..%5cpackage.json',
      '/etc/passwd',
      'C:/Windows/win.ini',
      'C%3a/Windows/win.ini',
      'index.html%00.js',
      '%E0%A4%A',
    ]) {
      const response = await shell.host.protocol.fetch(`${appOrigin}/${path}`);
      expect([path, response.status]).toEqual([path, 403]);
    }
    expect((await shell.host.protocol.fetch('yiyue://other/index.html')).status).toBe(403);
    expect((await shell.host.protocol.fetch(`${appOrigin}/`, 'POST')).status).toBe(405);
  });

  test('says in plain Chinese that a file is missing', async ({ app, shell }) => {
    await app.open();
    const response = await shell.host.protocol.fetch(`${appOrigin}/nowhere.html`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('笔记没有受到影响');
  });

  test('sends the policy and the other headers with the page and with its scripts', async ({
    app,
    shell,
  }) => {
    await app.open();
    const page = await shell.host.protocol.fetch(`${appOrigin}/`);
    const script = /src="\.?\/?(assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
    const responses = [page, await shell.host.protocol.fetch(`${appOrigin}/${script}`)];
    for (const { status, headers } of responses) {
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect(responses.map(({ headers }) => headers.get('content-type'))).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
  });

  test('lets nothing run or load that is not its own', async ({ app }) => {
    app.expectProblem(/Content Security Policy/);
    const page = await app.open();
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const fetched = await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      );
      return [fetched, 'inlineRan' in window];
    });
    expect(outcome).toEqual(['refused', false]);
  });
});

test.describe('keeping the page where it is', () => {
  test('denies new windows', async ({ app, shell }) => {
    const page = await app.open();
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    await expect
      .poll(() => shell.host.windows[0]?.webContents.deniedWindows)
      .toEqual(['https://example.com/']);
    expect(shell.host.windows).toHaveLength(1);
  });

  test('denies navigation to anywhere else, and stays as it was', async ({ app, shell }) => {
    const page = await app.open();
    const before = page.url();
    for (const url of ['https://example.com/', 'https://app.yiyue.test.example.com/']) {
      // The attempt shows among the requests; that it comes to nothing is what is tested.
      app.expectProblem(new RegExp(`^request (to ${url}|out: CONNECT ${new URL(url).hostname}:)`));
      const attempt = page.waitForEvent('requestfailed', (request) => request.url() === url);
      await page.evaluate((to) => {
        location.href = to;
      }, url);
      await attempt;
    }
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => typeof window.desktop)).toBe('object');
    expect(shell.host.windows).toHaveLength(1);
  });

  test('grants the few permissions that the page uses, to the page only', async ({ app, shell }) => {
    await app.open();
    const answer = (name: string, url = `${appOrigin}/`) => shell.host.permission(name, url);
    for (const name of ['clipboard-sanitized-write', 'persistent-storage', 'fullscreen']) {
      expect(answer(name)).toEqual({ asked: true, checked: true });
      expect(answer(name, 'https://example.com/')).toEqual({ asked: false, checked: false });
    }
    for (const name of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'openExternal',
    ]) {
      expect(answer(name)).toEqual({ asked: false, checked: false });
    }
  });
});

test.describe('the bridge', () => {
  test('is all that the page has of the shell', async ({ app }) => {
    const page = await app.open();
    expect(await page.evaluate(() => Object.keys(window.desktop).sort())).toEqual([
      'clearDatabase',
      'files',
      'journal',
      'makePdf',
      'onCommand',
      'onFiles',
      'openLink',
      'saveFile',
      'takeFiles',
      'version',
    ]);
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
      ]),
    ).toEqual(['undefined', 'undefined']);
  });

  test('takes no calls from another origin, from a frame in the page, or from nowhere', async ({
    app,
    shell,
  }) => {
    await app.open();
    const own = { url: `${appOrigin}/`, origin: appOrigin, parent: null };
    const request = { name: 'a.txt', bytes: new Uint8Array(1) };
    for (const frame of [
      { url: 'https://example.com/', origin: 'https://example.com', parent: null },
      { url: 'yiyue://app.example/', origin: 'yiyue://app.example', parent: null },
      { ...own, parent: own },
      null,
    ]) {
      await expect(shell.host.invokeAs(frame, channels.saveFile, request)).rejects.toThrow(
        /not the app's page/,
      );
    }
  });

  test('takes no arguments of another shape', async ({ app, shell }) => {
    await app.open();
    const own = { url: `${appOrigin}/`, origin: appOrigin, parent: null };
    for (const args of [
      [],
      [null],
      [{ name: 'a.txt', bytes: 'text' }],
      [{ name: '', bytes: new Uint8Array(1) }],
      [{ name: 'a.txt', bytes: new Uint8Array(1), path: '/etc' }],
      [{ name: 'a.txt', bytes: new Uint8Array(1) }, 'more'],
    ]) {
      await expect(shell.host.invokeAs(own, channels.saveFile, ...args)).rejects.toThrow(/not accepted/);
    }
    await expect(shell.host.invokeAs(own, channels.openLink, { href: 'https://a.cn' })).rejects.toThrow(
      /not accepted/,
    );
  });
});

test.describe('the journal', () => {
  const made = {
    table: 'trial',
    id: 'a',
    stamp: '2026-01-15T01:00:00.000Z',
    isRemoved: false,
    value: { text: '再看一遍' },
  };
  const own = { url: `${appOrigin}/`, origin: appOrigin, parent: null };

  test('is kept in the data folder, through a restart', { tag: '@restart' }, async ({ app, shell }) => {
    const page = await app.open();
    const outcome = await page.evaluate((record) => window.desktop.journal.record([record]), made);
    expect(outcome).toEqual({ state: 'recorded' });
    expect(readdirSync(join(shell.dataFolder, 'journal')).length).toBeGreaterThan(0);
    await app.restart();
    const again = await app.open();
    expect(await again.evaluate(() => window.desktop.journal.readAll())).toContainEqual(made);
  });

  test('takes snapshots, and gives them back', async ({ app }) => {
    const page = await app.open();
    const found = await page.evaluate(async (record) => {
      const { journal } = window.desktop;
      await journal.record([record]);
      await journal.takeSnapshot('found', [record]);
      const [latest] = await journal.listSnapshots();
      return [latest?.reason, latest && (await journal.readSnapshot(latest.name))];
    }, made);
    expect(found).toEqual(['found', [made]]);
  });

  test('takes no calls from elsewhere, and none of another shape', async ({ app, shell }) => {
    await app.open();
    const { journalRecord, journalReadAll, journalReadSnapshot, journalTakeSnapshot } = channels;
    for (const frame of [
      { url: 'https://example.com/', origin: 'https://example.com', parent: null },
      { ...own, parent: own },
      null,
    ]) {
      for (const [channel, argument] of [
        [journalRecord, [made]],
        [journalReadAll, null],
      ] as const) {
        await expect(shell.host.invokeAs(frame, channel, argument)).rejects.toThrow(/not the app's page/);
      }
    }
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    for (const [channel, argument] of [
      [journalRecord, made],
      [journalRecord, [{ ...made, table: '../notes' }]],
      [journalRecord, [{ ...made, id: '' }]],
      [journalRecord, [{ ...made, value: new Map() }]],
      [journalRecord, [{ ...made, value: { when: new Date() } }]],
      [journalRecord, [{ ...made, value: { number: Number.NaN } }]],
      [journalRecord, [{ ...made, value: cyclic }]],
      [journalRecord, Array.from({ length: 20_001 }, () => made)],
      [journalReadAll, undefined],
      [journalReadSnapshot, '../journal'],
      [journalTakeSnapshot, 'editing'],
      [journalTakeSnapshot, { reason: 'other' }],
    ] as const) {
      await expect(shell.host.invokeAs(own, channel, argument)).rejects.toThrow(/not accepted/);
    }
  });

  test('is closed before the app ends, so that the next one can have it', { tag: '@restart' }, async ({
    app,
    shell,
  }) => {
    const page = await app.open();
    await page.evaluate((record) => window.desktop.journal.record([record]), made);
    await page.close();
    await expect.poll(() => shell.host.app.hasEnded).toBe(process.platform !== 'darwin');
    await app.restart();
    const overview = await (await app.open()).evaluate(() => window.desktop.journal.overview());
    expect(overview.failure).toBeNull();
  });

  test('belongs to one: the app says that the browser edition runs, and ends', { tag: '@restart' }, async ({
    app,
    shell,
    port,
  }) => {
    await app.open();
    const { dataFolder } = shell;
    await shell.stop();
    const server = fork(
      join(import.meta.dirname, '../../out/main/server.cjs'),
      ['--port', String(port), '--data', dataFolder],
      { silent: true },
    );
    await once(server, 'message');
    await shell.start(dirname(dataFolder));
    shell.host.dialogs.answerMessage('关闭');
    await expect.poll(() => shell.host.app.hasEnded).toBe(true);
    expect(shell.host.dialogs.asked).toHaveLength(1);
    expect(shell.host.dialogs.asked[0]?.message).toContain('浏览器版的议阅正在运行');
    expect(shell.host.dialogs.asked[0]?.detail).toContain('批注没有受到影响');
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await app.restart();
    await app.open();
  });
});

test.describe('in safe mode', () => {
  test.use({ isSafeMode: true });
  test('the page is opened with the word for it', async ({ app }) => {
    expect((await app.open()).url()).toBe(`${webOrigin}/?safe-mode`);
  });
});

test.describe('saving', () => {
  test('writes the file where the user says, as a whole', async ({ app, shell }) => {
    const page = await app.open();
    const folder = mkdtempSync(join(tmpdir(), 'yiyue-'));
    const titles: string[] = [];
    shell.host.dialogs.answerSave(({ title, defaultPath }) => {
      titles.push(title);
      return { canceled: false, filePath: join(folder, defaultPath) };
    });
    const place = join(folder, '发言_草稿.txt');
    expect(await save(page, '发言/草稿.txt')).toEqual({ state: 'saved', place });
    expect(titles).toEqual(['保存文件']);
    expect(readFileSync(place, 'utf8')).toBe('审议发言');
    expect(readdirSync(folder)).toEqual(['发言_草稿.txt']);
  });

  test('says so when the user cancels', async ({ app, shell }) => {
    const page = await app.open();
    shell.host.dialogs.answerSave(() => ({ canceled: true, filePath: '' }));
    expect(await save(page)).toEqual({ state: 'cancelled' });
  });

  test('says so when the file cannot be written, and leaves nothing behind', async ({ app, shell }) => {
    const page = await app.open();
    const folder = mkdtempSync(join(tmpdir(), 'yiyue-'));
    shell.host.dialogs.answerSave(() => ({ canceled: false, filePath: join(folder, 'gone', 'a.txt') }));
    expect(await save(page)).toEqual({ state: 'failed', code: 'other' });
    // A folder of that name is in the way: the draft is written, but can't take its place.
    shell.host.dialogs.answerSave(() => ({ canceled: false, filePath: folder }));
    expect(await save(page)).toMatchObject({ state: 'failed' });
    expect(
      readdirSync(join(folder, '..')).filter((name) => name.includes(folder.split('/').at(-1) ?? '')),
    ).toHaveLength(1);
  });

  test('is what the fixture hands to tests', async ({ app }) => {
    const page = await app.open();
    const saved = app.nextSave();
    await save(page);
    expect(await saved).toEqual({ name: '发言.txt', bytes: Buffer.from('审议发言') });
  });
});

test.describe('links out', () => {
  const open = (page: Page, url: string) => page.evaluate((to) => window.desktop.openLink(to), url);

  test('are opened only after asking', async ({ app, shell }) => {
    const page = await app.open();
    shell.host.dialogs.answerMessage('不打开');
    expect(await open(page, 'https://www.gov.cn/')).toBe('declined');
    expect(shell.host.openedLinks).toEqual([]);
    shell.host.dialogs.answerMessage('打开');
    expect(await open(page, 'https://www.gov.cn/报告')).toBe('opened');
    expect(shell.host.openedLinks).toEqual([new URL('https://www.gov.cn/报告').href]);
    expect(shell.host.dialogs.asked.map(({ detail }) => detail)).toContain('https://www.gov.cn/');
  });

  test('are refused when they are not https, or mislead', async ({ app, shell }) => {
    const page = await app.open();
    for (const url of [
      'http://www.gov.cn/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://www.gov.cn@evil.cn/',
      '不是网址',
    ]) {
      expect([url, await open(page, url)]).toEqual([url, 'refused']);
    }
    expect(shell.host.dialogs.asked).toEqual([]);
  });
});

test.describe('the menu', () => {
  const hear = (page: Page) =>
    page.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      Reflect.set(
        window,
        'stopHearing',
        window.desktop.onCommand((command) => heard.push(command)),
      );
    });
  const heard = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard'));

  test('sends each of its commands to the page, until the page stops listening', async ({ app, shell }) => {
    const page = await app.open();
    // Away from the page, whose own listener would act on them.
    await page.goto(`${page.url().split('#')[0]}nowhere`);
    await hear(page);
    for (const command of menuCommands) shell.host.menu.choose(command);
    await expect.poll(() => heard(page)).toEqual(menuCommands);
    await page.evaluate(() => Reflect.get(window, 'stopHearing')());
    shell.host.menu.choose('shelf');
    await page.waitForTimeout(100);
    expect(await heard(page)).toEqual(menuCommands);
    app.expectProblem(/404/);
  });

  test('reaches only the window in front', async ({ app, shell }) => {
    const first = await app.open();
    const second = await app.secondWindow();
    await hear(first);
    await hear(second);
    shell.host.menu.choose('contents');
    await expect.poll(() => heard(second)).toEqual(['contents']);
    expect(await heard(first)).toEqual([]);
  });

  test('is in Chinese', async ({ app, shell }) => {
    await app.open();
    const labels = shell.host.menu.list().flatMap(({ label }) => label ?? []);
    expect(labels).toEqual(
      expect.arrayContaining(['文件', '编辑', '显示', '窗口', '帮助', '查找本文…', '复制']),
    );
    expect(labels.filter((label) => /[a-z]/i.test(label))).toEqual([]);
  });

  test.describe('where the system is in English', () => {
    test.use({ locale: 'en-GB' });
    test('is in English', async ({ app, shell }) => {
      await app.open();
      const labels = shell.host.menu.list().flatMap(({ label }) => label ?? []);
      expect(labels.filter((label) => !/^[\x20-\x7e…]+$/.test(label))).toEqual([]);
    });
  });
});

test.describe('windows', () => {
  test('are shown once they are ready', async ({ app, shell }) => {
    await app.open();
    expect(shell.host.windows.map(({ isShown }) => isShown)).toEqual([true]);
  });

  test('come to the front at a second start, which then ends', async ({ app, shell }) => {
    await app.open();
    await app.secondWindow();
    expect(await shell.host.startSecond()).toBe(true);
    expect(shell.host.windows).toHaveLength(2);
    expect(shell.host.app.hasEnded).toBe(false);
  });

  test('stand where they stood', { tag: '@restart' }, async ({ app, shell }) => {
    await app.open();
    shell.host.windows[0]?.setBounds({ x: 40, y: 60, width: 1000, height: 700 });
    await app.restart();
    await app.open();
    expect(shell.host.windows[0]?.getNormalBounds()).toEqual({ x: 40, y: 60, width: 1000, height: 700 });
  });

  test('come back onto the screen when theirs is gone', { tag: '@restart' }, async ({ app, shell }) => {
    await app.open();
    shell.host.windows[0]?.setBounds({ x: 5000, y: 60, width: 1000, height: 700 });
    await app.restart();
    await app.open();
    expect(shell.host.windows[0]?.getNormalBounds()).toEqual({ x: 320, y: 90, width: 1280, height: 860 });
  });

  test('have the usual place in a new profile', { tag: '@restart' }, async ({ app, shell }) => {
    await app.open();
    shell.host.windows[0]?.setBounds({ x: 40, y: 60, width: 1000, height: 700 });
    await app.restart({ fresh: true });
    await app.open();
    expect(shell.host.windows[0]?.getNormalBounds()).toEqual({ x: 320, y: 90, width: 1280, height: 860 });
  });
});

test.describe('a file opened with the app', () => {
  /** The names and texts of the files that the page can take. */
  const take = (page: Page) =>
    page.evaluate(async () => {
      const files = await window.desktop.takeFiles();
      return files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
    });
  const makeFile = (name: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'yiyue-')), name);
    writeFileSync(file, '审议笔记');
    return file;
  };

  test('goes to the running one, once', async ({ app, shell }) => {
    const page = await app.open();
    // Away from the page, which would take the files itself.
    await page.goto(`${page.url().split('#')[0]}nowhere`);
    app.expectProblem(/404/);
    await page.evaluate(() => window.desktop.onFiles(() => Reflect.set(window, 'wereAnnounced', true)));
    expect(await shell.host.startSecond('--flag', makeFile('笔记.json'))).toBe(true);
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'wereAnnounced'))).toBe(true);
    expect(await take(page)).toEqual([['笔记.json', '审议笔记']]);
    expect(await take(page)).toEqual([]);
  });

  test('is left alone when it is no document', async ({ app, shell }) => {
    const page = await app.open();
    await shell.host.startSecond('.', makeFile('script.sh'), '/nowhere/gone.json', tmpdir());
    expect(await take(page)).toEqual([]);
  });

  test('on macOS comes as an event', async ({ app, shell }) => {
    const page = await app.open();
    await page.goto(`${page.url().split('#')[0]}nowhere`);
    app.expectProblem(/404/);
    expect(shell.host.app.emitPreventable('open-file', {}, makeFile('报告.docx'))).toBe(true);
    expect(await take(page)).toEqual([['报告.docx', '审议笔记']]);
  });
});

test.describe('when something fails', () => {
  test('a page that crashes is offered again, with the word that notes are safe', async ({ app, shell }) => {
    const page = await app.open();
    shell.host.dialogs.answerMessage('重新打开');
    await page.goto('chrome://crash').catch(() => undefined);
    await expect.poll(() => shell.host.dialogs.asked.length).toBe(1);
    expect(shell.host.dialogs.asked[0]?.detail).toContain('没有丢失');
    await expect.poll(async () => (await shell.host.windows[0]?.webContents.page) !== page).toBe(true);
    const again = await shell.host.firstPage();
    expect(await again.evaluate(() => typeof window.desktop)).toBe('object');
  });

  test('a page that does not load is said to have failed, and tried again', async ({ app, shell }) => {
    const page = await app.open();
    app.expectProblem(/ERR_FAILED/);
    await page.context().route(`${webOrigin}/`, (route) => route.abort('failed'), { times: 1 });
    shell.host.dialogs.answerMessage('再试一次');
    const second = await app.secondWindow();
    expect(shell.host.dialogs.asked[0]?.message).toBe('议阅的页面没有打开。');
    await expect.poll(() => second.evaluate(() => typeof window.desktop)).toBe('object');
  });

  test('a window that is closed instead ends the app', async ({ app, shell }) => {
    const page = await app.open();
    const { host } = shell;
    host.dialogs.answerMessage('关闭窗口');
    await page.goto('chrome://crash').catch(() => undefined);
    await expect.poll(() => host.windows).toEqual([]);
    // On macOS an app stays without a window.
    await expect.poll(() => host.app.hasEnded).toBe(process.platform !== 'darwin');
  });
});
