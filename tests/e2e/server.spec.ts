/** The browser edition's own duties: one origin, its own files only, for this computer only. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../src/shell/headers.ts';
import { type Answer, type Asked, askServer } from '../support/ask-server.ts';
import { BrowserEdition } from '../support/editions/browser-edition.ts';
import { serverCommand } from '../support/editions/server-command.ts';
import { untilAllIsFetched } from '../support/using-the-page.ts';
import { test as base, expect, type Page } from './fixtures.ts';

const test = base.extend<{
  edition: BrowserEdition;
  ask: (path: string, asked?: Asked) => Promise<Answer>;
}>({
  edition: async ({ app }, use) => {
    if (!(app.edition instanceof BrowserEdition)) throw new Error('These tests need the browser edition');
    await use(app.edition);
  },
  ask: async ({ edition }, use) => {
    const port = Number(new URL(edition.origin).port);
    await use((path, asked) => askServer(port, path, asked));
  },
});

test('refuses every path that leads out of its folder', async ({ ask }) => {
  for (const path of [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/../../main/index.cjs',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/index.html%00.js',
    '/.built-from',
    '/%E0%A4%A',
    'http://example.com/',
  ]) {
    expect([path, (await ask(path)).status]).toEqual([path, 403]);
  }
});

test('lists no folders, and says in plain Chinese what is missing', async ({ ask }) => {
  for (const path of ['/assets', '/nowhere']) {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).toContain('笔记没有受到影响');
  }
  expect((await ask('/assets/')).status).toBe(403);
});

test('sends the policy and the other headers with every answer', async ({ ask }) => {
  for (const path of ['/', '/nowhere', '/..%2f', '/health']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test('answers under its own name only, so that there is one origin', async ({ ask, edition }) => {
  const { origin } = edition;
  const { port } = new URL(origin);
  const local = await ask('/x?y=1', { headers: { host: `localhost:${port}` } });
  expect([local.status, local.headers.location]).toEqual([308, `${origin}/x?y=1`]);
  for (const path of ['//example.com/', '/\\example.com/', 'http://example.com/']) {
    expect((await ask(path, { headers: { host: `localhost:${port}` } })).headers.location).toBe(`${origin}/`);
  }
  for (const host of ['example.com', `example.com:${port}`, '127.0.0.1', `127.0.0.1:${port}.example.com`]) {
    expect([host, (await ask('/', { headers: { host } })).status]).toEqual([host, 421]);
  }
});

test('takes GET and HEAD only', async ({ ask }) => {
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await ask('/', { method })).status).toBe(405);
  }
});

test('keeps what is named by its hash, and asks again for the rest', async ({ ask }) => {
  const page = await ask('/');
  expect(page.headers['cache-control']).toBe('no-cache');
  const again = await ask('/', { headers: { 'if-none-match': page.headers.etag ?? '' } });
  expect(again).toMatchObject({ status: 304, body: '' });
  const asset = /(?:src|href)="\.?(\/assets\/[^"]+)"/.exec(page.body)?.[1] ?? '';
  expect((await ask(asset)).headers['cache-control']).toContain('immutable');
});

test('says who it is, for a second start', async ({ ask }) => {
  const { headers, body } = await ask('/health');
  expect(headers['content-type']).toBe('application/json');
  expect(JSON.parse(body)).toEqual({
    app: 'yiyue',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    data: expect.stringMatching(/^[0-9a-f]{16}$/),
    windows: 0,
  });
});

test('a second start finds the first one, says where it is, and ends well', async ({ edition }) => {
  const { origin, dataFolder } = edition;
  const { status, stdout } = startServer(new URL(origin).port, dataFolder);
  expect(status).toBe(0);
  expect(stdout).toContain(`议阅已经在运行：${origin}/`);
});

test('a start that finds another program there says so, and ends', async ({ edition }) => {
  const stranger = await startStranger();
  const { status, stderr } = startServer(stranger.port, edition.dataFolder);
  stranger.stop();
  expect(status).toBe(1);
  expect(stderr).toContain(`端口 ${stranger.port} 被另一个程序（Stranger/1）占用了`);
  expect(stderr).toContain('笔记没有受到影响');
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

test('hands what the page saves to the test as a download', async ({ app }) => {
  const page = await app.open();
  const saved = app.nextSave();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.download = '发言.txt';
    link.href = URL.createObjectURL(new Blob(['审议发言']));
    link.click();
  });
  expect(await saved).toEqual({ name: '发言.txt', bytes: Buffer.from('审议发言') });
});

test.describe('the journal', () => {
  const made = {
    table: 'trial',
    id: 'a',
    stamp: '2026-01-15T01:00:00.000Z',
    isRemoved: false,
    value: { text: '再看一遍' },
  };

  test('is kept in the data folder, through a restart', { tag: '@restart' }, async ({ app, edition }) => {
    expect(await askFromPage(await app.open(), 'record', [made])).toEqual({ state: 'recorded' });
    expect(readdirSync(join(edition.dataFolder, 'journal')).length).toBeGreaterThan(0);
    await app.restart();
    expect(await askFromPage(await app.open(), 'read-all')).toContainEqual(made);
  });

  test('goes on while the page stays, when the server was stopped and started', async ({ app, edition }) => {
    app.expectProblem(/ERR_CONNECTION_REFUSED|status of 401/);
    const page = await app.open();
    await askFromPage(page, 'record', [made]);
    // What the page loads after its start must not meet the end of the server.
    await untilAllIsFetched(page);
    await edition.stopServer();
    await expect(askFromPage(page, 'read-all')).rejects.toThrow(/Failed to fetch/);
    await edition.startServer();
    expect(await askFromPage(page, 'read-all')).toContainEqual(made);
  });

  test('has what was recorded when the server is killed', async ({ app, edition }) => {
    app.expectProblem(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|status of 401/);
    const page = await app.open();
    await askFromPage(page, 'record', [made]);
    // What the page loads after its start must not meet the end of the server.
    await untilAllIsFetched(page);
    await edition.stopServer('SIGKILL');
    await edition.startServer();
    expect(await askFromPage(page, 'read-all')).toContainEqual(made);
  });

  test('is out of reach of a page of another origin', async ({ app, edition }) => {
    app.expectProblem(
      /^request to http|WebSocket connection|CORS policy|ERR_FAILED|Failed to load resource|X-Frame|frame-ancestors/,
    );
    const page = await app.open();
    const stranger = await startStranger();
    const strange = await page.context().newPage();
    await strange.goto(`http://127.0.0.1:${stranger.port}/`);
    const outcomes = await strange.evaluate(async (origin) => {
      const attempts: readonly [string, RequestInit][] = [
        ['/session', {}],
        ['/session', { mode: 'no-cors' }],
        ['/journal/read-all', { method: 'POST', body: 'null' }],
        ['/journal/read-all', { method: 'POST', body: 'null', mode: 'no-cors' }],
        ['/journal/record', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[]' }],
      ];
      return Promise.all(
        attempts.map(([path, init]) =>
          fetch(origin + path, init).then(
            (answer) => answer.text(),
            () => '',
          ),
        ),
      );
    }, edition.origin);
    const connections = await strange.evaluate(async (origin) => {
      const { token } = await (await fetch(`${origin}/session`).catch(() => new Response('{}'))).json();
      const open = (protocols: string[]) =>
        new Promise<boolean>((resolve) => {
          const socket = new WebSocket(`${origin.replace('http', 'ws')}/journal`, protocols);
          socket.onopen = () => resolve(true);
          socket.onclose = () => resolve(false);
        });
      return Promise.all([open([]), open(['yiyue-journal', token ?? 'a'.repeat(43)])]);
    }, edition.origin);
    stranger.stop();
    expect(outcomes).toEqual(['', '', '', '', '']);
    expect(connections).toEqual([false, false]);
  });

  test('has one writer: a server for the same data at another port says so, and ends', async ({
    edition,
  }) => {
    const { status, stderr } = startServer(
      String(Number(new URL(edition.origin).port) + 1),
      edition.dataFolder,
    );
    expect(status).toBe(2);
    expect(stderr).toContain('另一个议阅正在运行');
    expect(stderr).toContain('笔记没有受到影响');
  });

  test('takes no call without the token', async ({ ask, edition }) => {
    const headers = {
      origin: edition.origin,
      'content-type': 'application/json',
      'content-length': '4',
      'x-yiyue-token': 'a'.repeat(43),
    };
    expect((await ask('/journal/read-all', { method: 'POST', headers, body: 'null' })).status).toBe(401);
    expect((await ask('/session')).status).toBe(403);
  });
});

test('says what is wrong with its options', () => {
  const port = startServer('0', 'x');
  expect([port.status, port.stderr]).toEqual([1, expect.stringContaining('--port')]);
  const data = startServer('17999', '');
  expect([data.status, data.stderr]).toEqual([1, expect.stringContaining('--data')]);
});

test.describe('in safe mode', () => {
  test.use({ isSafeMode: true });
  test('the page is opened with the word for it', async ({ app, edition }) => {
    expect((await app.open()).url()).toBe(`${edition.origin}/?safe-mode`);
  });
});

/** Asks the journal as the page does. */
function askFromPage(page: Page, call: string, argument: unknown = null): Promise<unknown> {
  return page.evaluate(
    async ([name, body]) => {
      const { token } = await (await fetch('/session')).json();
      const headers = { 'content-type': 'application/json', 'x-yiyue-token': token };
      return (await fetch(`/journal/${name}`, { method: 'POST', headers, body })).json();
    },
    [call, JSON.stringify(argument)] as const,
  );
}

/** Runs the built server until it ends. */
function startServer(port: string, data: string): { status: number | null; stdout: string; stderr: string } {
  const { node, script, first } = serverCommand(join(import.meta.dirname, '../..'));
  const args = [script, ...first, '--port', port, '--data', data];
  return spawnSync(node, args, { encoding: 'utf8', timeout: 20_000 });
}

/** A process of its own, since waiting for the server leaves this one unable to answer. */
async function startStranger(): Promise<{ port: string; stop: () => void }> {
  const code = `
    const server = require('node:http').createServer((_, response) => response.setHeader('server', 'Stranger/1').end('hi'));
    server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)));
  `;
  const stranger = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(stranger.stdout, 'data');
  return { port: String(port), stop: () => stranger.kill() };
}
