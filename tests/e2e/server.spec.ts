/** The browser edition's own duties: one origin, its own files only, for this computer only. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../src/shell/headers.ts';
import { BrowserEdition } from '../support/editions/browser-edition.ts';
import { test as base, expect } from './fixtures.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const test = base.extend<{
  ask: (path: string, options?: { method?: string; headers?: Record<string, string> }) => Promise<Answer>;
}>({
  ask: async ({ app }, use) => {
    if (!(app.edition instanceof BrowserEdition)) throw new Error('These tests need the browser edition');
    const { hostname, port } = new URL(app.edition.origin);
    await use(
      (path, options = {}) =>
        new Promise((resolve, reject) => {
          // Not `fetch`, which would tidy the path up first.
          httpRequest({ hostname, port, path, ...options }, (response) => {
            let body = '';
            response.setEncoding('utf8');
            response.on('data', (chunk: string) => {
              body += chunk;
            });
            response.on('end', () =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
            );
          })
            .on('error', reject)
            .end();
        }),
    );
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

test('answers under its own name only, so that there is one origin', async ({ ask, app }) => {
  const { origin } = app.edition instanceof BrowserEdition ? app.edition : { origin: '' };
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
  expect(JSON.parse(body)).toEqual({ app: 'yiyue', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
});

test('a second start finds the first one, says where it is, and ends well', async ({ app }) => {
  const { origin } = app.edition instanceof BrowserEdition ? app.edition : { origin: '' };
  const { status, stdout } = startServer(new URL(origin).port);
  expect(status).toBe(0);
  expect(stdout).toContain(`议阅已经在运行：${origin}/`);
});

test('a start that finds another program there says so, and ends', async () => {
  const stranger = await startStranger();
  const { status, stderr } = startServer(stranger.port);
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

/** Runs the built server until it ends. */
function startServer(port: string): { status: number | null; stdout: string; stderr: string } {
  const server = join(import.meta.dirname, '../../out/main/server.cjs');
  return spawnSync(process.execPath, [server, '--port', port], { encoding: 'utf8', timeout: 20_000 });
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
