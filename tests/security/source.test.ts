/** What no file of the app may say, where neither a lint rule nor a running test could tell. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { inRoot } from '../../scripts/lib/paths.mjs';
import { readLock } from '../../scripts/lib/shipped-packages.mjs';

const read = (path: string) => readFileSync(inRoot(path), 'utf8');
const sources = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|html|css)$/.test(name))
  .map((name) => join('src', name).replaceAll('\\', '/'));

/** The places where the pattern stands. */
function found(pattern: RegExp, within = 'src/'): string[] {
  return sources.filter((name) => name.startsWith(within) && pattern.test(read(name)));
}

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(150);
  expect(found(/new BrowserWindow\(/)).toEqual(['src/main/windows.ts']);
});

describe('nowhere in the page', () => {
  test.each([
    [
      'is HTML made of a text',
      /\.(inner|outer)HTML\s*[+]?=[^=]|\bsrcdoc\b|createContextualFragment|DOMParser/,
    ],
    ['is a text run', /new Function\(|\bset(Timeout|Interval)\(\s*['"`]|javascript:/],
    ['is another page embedded', /<(webview|iframe|object|embed)\b/],
    ['is anything asked of another machine', /\b(https?|wss?|ftp):\/\/(?!www\.w3\.org\/)[a-z0-9]/i],
    [
      'is a shared worker, a channel to elsewhere or a stream of events begun',
      /new SharedWorker\(|WebSocketStream\(|WebTransport\(|RTCPeerConnection\(|EventSource\(/,
    ],
  ])('%s', (_, pattern) => {
    expect(found(pattern, 'src/renderer/')).toEqual([]);
  });

  test('is a worker begun but those of its own, each with the page’s own script', () => {
    const begun = {
      'src/renderer/alone/backup-thread.ts': ['./backup-worker.ts'],
      'src/renderer/compare/comparer.ts': ['./compare-worker.ts'],
      'src/renderer/desktop/browser-store.ts': ['./browser-worker.ts'],
      'src/renderer/exchange/desk.ts': ['./exchange-worker.ts'],
      'src/renderer/exchange/import-thread.ts': ['./import-worker.ts'],
      'src/renderer/figures/desk.ts': ['./figures-worker.ts'],
      'src/renderer/importing/reader-worker.ts': ['./import-worker.ts'],
      'src/renderer/packs/open-pack.ts': ['./pack-worker.ts'],
      'src/renderer/prepare/hand-in-file.ts': ['./hand-in-worker.ts'],
      'src/renderer/search/desk.ts': ['./search-worker.ts', './expression-worker.ts'],
      'src/renderer/versions/ask-worker.ts': ['./versions-worker.ts'],
    };
    expect(found(/new Worker\(/, 'src/renderer/')).toEqual(Object.keys(begun));
    for (const [file, scripts] of Object.entries(begun)) {
      const [, ...workers] = read(file).split('new Worker(');
      expect(workers.map((rest) => rest.slice(0, rest.indexOf(', import.meta.url)')))).toEqual(
        scripts.map((script) => `new URL('${script}'`),
      );
    }
  });

  test('is a service worker begun but by the page alone, which is packed with its name', () => {
    expect(found(/serviceWorker/, 'src/renderer/')).toEqual(['src/renderer/alone/page-worker.ts']);
    expect(read('src/renderer/alone/page-worker.ts')).toContain(
      'const build = pageBuild();\n  if (!build) return;',
    );
  });

  test('is a frame made but the one that is printed, which has no address', () => {
    expect(found(/createElement\(['"`](iframe|frame|object|embed|webview)/, 'src/renderer/')).toEqual([
      'src/renderer/exchange/print-frame.ts',
    ]);
    expect(read('src/renderer/exchange/print-frame.ts')).not.toMatch(/\bsrc\b|location|navigate|open\(/);
  });

  test('is a connection kept open but the one to the page’s own server', () => {
    expect(found(/WebSocket\(/, 'src/renderer/')).toEqual(['src/renderer/desktop/record-socket.ts']);
    const [, ...opened] = read('src/renderer/desktop/record-socket.ts').split('new WebSocket(');
    expect(opened).toEqual([expect.stringMatching(/^`ws:\/\/\$\{location\.host\}\/journal`, /)]);
  });
});

describe('nowhere in the desktop app', () => {
  test.each([
    ['are files reached as files', /loadFile\(|['"`]file:|interceptFileProtocol|registerFileProtocol/],
    ['is code put into a page', /executeJavaScript|insertCSS|insertText/],
    ['is a switch of Chromium set', /commandLine|appendSwitch/],
    [
      'is a guard taken away',
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag|nodeIntegrationIn/,
    ],
    [
      'are certificates or permissions waved through',
      /certificate-error|setCertificateVerifyProc|callback\(true\)/,
    ],
  ])('%s', (_, pattern) => {
    expect(found(pattern, 'src/main/')).toEqual([]);
    expect(found(pattern, 'src/preload/')).toEqual([]);
  });

  test('is a link opened but in the one place that asks first', () => {
    expect(found(/openExternal/)).toEqual(['src/main/open-link.ts']);
  });
});

test('the page names no file but its own, and holds no script or style', () => {
  const page = read('src/renderer/index.html');
  const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/^(\.\/|\/(?!\/))/);
  expect(page).not.toMatch(/<script[^>]*>\s*[^<\s]|<style|\son\w+=|http-equiv/i);
});

describe('Electron', () => {
  test('is one version, which the lock holds', () => {
    const { electron } = packageFile.devDependencies;
    expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(readLock()['node_modules/electron']?.version).toBe(electron);
  });

  test('is not older than the one that the app was made for', () => {
    expect(Number(packageFile.devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
  });
});
