/** The watch that every end-to-end test stands under: it sees each way by which a page could reach beyond its origin. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect, type Page } from '@playwright/test';
import { launchChromium } from '../support/editions/chromium.ts';
import { watch } from '../support/editions/watch.ts';

/** A page without any policy at an origin of its own, in a browser that is watched. */
interface Watched {
  readonly page: Page;
  readonly problems: readonly string[];
}

const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/': ['text/html', '<!doctype html><title>a</title><body>'],
  '/worker.js': ['text/javascript', "fetch('https://in-worker.example/').catch(() => undefined)"],
  '/shared.js': [
    'text/javascript',
    "onconnect = () => fetch('https://in-shared-worker.example/').catch(() => undefined)",
  ],
  '/service.js': [
    'text/javascript',
    "oninstall = (event) => event.waitUntil(fetch('https://in-service-worker.example/').catch(() => undefined))",
  ],
};

const earlyConnection = 'a connection made beforehand, by a Chromium with windows';
const isWindowless = /headless[-_]shell/.test(process.env['YIYUE_CHROMIUM'] ?? chromium.executablePath());

const test = base.extend<object, { watched: Watched }>({
  watched: [
    async ({}, use) => {
      const server = createServer(({ url = '' }, response) => {
        const [type, text] = files[url] ?? ['text/plain', ''];
        response.writeHead(files[url] ? 200 : 404, { 'content-type': type }).end(text);
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
      const profile = mkdtempSync(join(tmpdir(), 'yiyue-watch-'));
      const problems: string[] = [];
      const context = await launchChromium(profile, origin, {
        locale: 'zh-CN',
        viewport: { width: 800, height: 600 },
        chromium: process.env['YIYUE_CHROMIUM'],
        report: (problem) => problems.push(problem),
      });
      watch(context, origin, (problem) => problems.push(problem));
      const page = await context.newPage();
      await page.goto(`${origin}/`);
      await use({ page, problems });
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
});

/** What a page could do, and the host that it wants. */
const ways: readonly (readonly [name: string, host: string, script: string])[] = [
  ['fetch', 'fetched.example', "fetch('https://fetched.example/').catch(() => undefined)"],
  [
    'fetch without an answer',
    'no-cors.example',
    "fetch('https://no-cors.example/', { mode: 'no-cors', keepalive: true }).catch(() => undefined)",
  ],
  [
    'an old request',
    'xhr.example',
    "const r = new XMLHttpRequest(); r.open('GET', 'https://xhr.example/'); r.send()",
  ],
  ['a picture', 'picture.example', "new Image().src = 'https://picture.example/a.png'"],
  ['a style', 'style.example', `document.body.style.background = "url('https://style.example/a.png')"`],
  ['a style sheet', 'sheet.example', add('link rel=stylesheet href=https://sheet.example/a.css')],
  [
    'a font',
    'font.example',
    "new FontFace('a', \"url('https://font.example/a.woff2')\").load().catch(() => undefined)",
  ],
  [
    'a script',
    'script.example',
    "const s = document.createElement('script'); s.src = 'https://script.example/a.js'; document.body.append(s)",
  ],
  ['an import', 'module.example', "import('https://module.example/a.js').catch(() => undefined)"],
  ['a frame', 'frame.example', add('iframe src=https://frame.example/')],
  ['an object', 'object.example', add('object data=https://object.example/')],
  ['a film', 'film.example', add('video src=https://film.example/a.mp4 preload=auto')],
  ['a socket', 'socket.example', "new WebSocket('wss://socket.example/')"],
  ['a stream of events', 'events.example', "new EventSource('https://events.example/')"],
  ['a beacon', 'beacon.example', "navigator.sendBeacon('https://beacon.example/', 'a')"],
  [
    'a ping',
    'ping.example',
    "const a = document.createElement('a'); a.href = '#a'; a.ping = 'https://ping.example/'; document.body.append(a); a.click()",
  ],
  ['a page fetched beforehand', 'prefetch.example', add('link rel=prefetch href=https://prefetch.example/')],
  [
    'a file fetched beforehand',
    'preload.example',
    add('link rel=preload as=script href=https://preload.example/a.js'),
  ],
  [
    'a module fetched beforehand',
    'modulepreload.example',
    add('link rel=modulepreload href=https://modulepreload.example/a.js'),
  ],
  [earlyConnection, 'preconnect.example', add('link rel=preconnect href=https://preconnect.example')],
  ['a worker', 'in-worker.example', "new Worker('/worker.js')"],
  ['a shared worker', 'in-shared-worker.example', "new SharedWorker('/shared.js')"],
  ['a service worker', 'in-service-worker.example', "navigator.serviceWorker.register('/service.js')"],
  ['a window', 'window.example', "window.open('https://window.example/')"],
  [
    'a form',
    'form.example',
    "const f = document.createElement('form'); f.action = 'https://form.example/'; f.target = '_blank'; document.body.append(f); f.submit()",
  ],
  ['another program of this computer', '127.0.0.1:9', "fetch('http://127.0.0.1:9/').catch(() => undefined)"],
  ['a socket of this computer', '127.0.0.1:7', "new WebSocket('ws://127.0.0.1:7/')"],
  ['leaving', 'left.example', "location.href = 'https://left.example/'"],
];

for (const [name, host, script] of ways) {
  test(`sees ${name}`, async ({ watched }) => {
    test.skip(name === earlyConnection && isWindowless, 'this Chromium makes no connection beforehand');
    const { page, problems } = watched;
    await page.evaluate(`void (() => { ${script} })()`);
    const isSeen = () => problems.some((problem) => /^request /.test(problem) && problem.includes(host));
    await expect.poll(isSeen, `${host} among ${problems.length} problems`).toBe(true);
  });
}

test('has nothing against the page’s own files', async ({ watched }) => {
  const { page, problems } = watched;
  const own = new URL(page.url()).origin;
  expect(problems.filter((problem) => problem.includes(`request to ${own}/`))).toEqual([]);
});

/** The script that puts an element into the page. */
function add(tag: string): string {
  return `document.body.insertAdjacentHTML('beforeend', '<${tag}>')`;
}
