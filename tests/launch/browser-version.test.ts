import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserVersion } from '../../src/launch/browser-version.ts';
import { inOrderOfUse, oldestVersion, withLetters } from '../../src/launch/open-window.ts';

const makeFolder = () => mkdtempSync(join(tmpdir(), 'yiyue 浏览器 '));

function makeFolders(folder: string, names: readonly string[]): void {
  for (const name of names) mkdirSync(join(folder, name), { recursive: true });
}

/** A program that answers with these words. */
function makeProgram(name: string, answer: string): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, `#!/bin/sh\necho '${answer}'\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('the version of a browser', () => {
  it('is the highest that lies beside it on Windows', async () => {
    const folder = makeFolder();
    makeFolders(folder, ['109.0.1518.78', '131.0.2903.51', 'SetupMetrics']);
    expect(await browserVersion(join(folder, 'msedge.exe'), 'win32')).toBe(131);
    expect(await browserVersion(join(makeFolder(), 'msedge.exe'), 'win32')).toBeNull();
  });

  it('is the highest within its bundle on macOS', async () => {
    const contents = join(makeFolder(), 'Google Chrome.app', 'Contents');
    const versions = 'Frameworks/Google Chrome Framework.framework/Versions';
    makeFolders(contents, [`${versions}/138.0.7204.50`, `${versions}/Current`]);
    expect(await browserVersion(join(contents, 'MacOS', 'Google Chrome'), 'darwin')).toBe(138);
  });

  it.skipIf(process.platform === 'win32')('is what it answers on Linux', async () => {
    const chromium = makeProgram('chromium', 'Chromium 156.0.8078.108 built on Debian GNU/Linux 12');
    expect(await browserVersion(chromium, 'linux')).toBe(156);
    expect(await browserVersion(makeProgram('chromium', 'nothing of the kind'), 'linux')).toBeNull();
    expect(await browserVersion('/nowhere/chromium', 'linux')).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('is not asked of what counts in its own way', async () => {
    expect(await browserVersion(makeProgram('browser360-cn', '13.4.1000.12'), 'linux')).toBeNull();
  });
});

describe('the environment of a browser', () => {
  it('lets Chromium use paths in any letters, where the system is set up for none', () => {
    for (const env of [{}, { LANG: 'C' }, { LANG: 'zh_CN.UTF-8', LC_ALL: 'POSIX' }]) {
      expect(withLetters(env, 'linux')).toEqual({ ...env, LC_ALL: 'C.UTF-8' });
    }
    for (const env of [{ LANG: 'zh_CN.UTF-8' }, { LANG: 'C', LC_CTYPE: 'zh_CN.utf8' }]) {
      expect(withLetters(env, 'linux')).toBe(env);
    }
    expect(withLetters({}, 'win32')).toEqual({});
  });
});

describe('of several browsers', () => {
  const versions = new Map([
    ['old', oldestVersion - 1],
    ['older', 109],
    ['new', oldestVersion],
    ['newer', 150],
  ]);
  const order = (names: readonly string[]) => inOrderOfUse(names, async (name) => versions.get(name) ?? null);

  it('the first that is new enough is used, and one that is too old only for want of another', async () => {
    expect((await order(['old', 'new', 'newer']))[0]).toBe('new');
    expect((await order(['newer', 'new']))[0]).toBe('newer');
    expect(await order(['old', 'older'])).toEqual(['older', 'old']);
    expect(await order([])).toEqual([]);
  });

  it('one whose version cannot be told is taken as it comes', async () => {
    expect((await order(['old', 'unknown', 'new']))[0]).toBe('unknown');
  });
});
