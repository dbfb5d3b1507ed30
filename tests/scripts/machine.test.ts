import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { failedLately } from '../../scripts/lib/electron.mjs';
import { isAtLeast, oldestNode, oldNodeMessage } from '../../scripts/lib/node-version.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { browserCandidates, findBrowser } from '../../src/launch/browsers.mjs';
import { hasDisplay } from '../../src/launch/display.mjs';
import { defaultBrowser } from '../../src/launch/start-program.mjs';

describe('the Node that runs', () => {
  it('is compared as numbers', () => {
    expect(isAtLeast('20.19.0', oldestNode)).toBe(true);
    expect(isAtLeast('22.9.0', '22.12.0')).toBe(false);
    expect(isAtLeast('24.0.0', oldestNode)).toBe(true);
    expect(isAtLeast('20.18.3', oldestNode)).toBe(false);
    expect(isAtLeast('8.17.0', oldestNode)).toBe(false);
  });

  it('is told off in Chinese and English when it is too old', () => {
    expect(oldNodeMessage('16.20.0')).toMatch(
      /需要 Node.js 20.19.0[\s\S]*16.20.0[\s\S]*Yiyue needs Node.js 20.19.0/,
    );
  });

  it('is checked before anything that an old one cannot read', () => {
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '16.20.0' });";
    for (const script of ['start.mjs', 'test.mjs']) {
      const load = `data:text/javascript,${encodeURIComponent(pretend)}`;
      const { status, stderr } = spawnSync(process.execPath, ['--import', load, inRoot('scripts', script)], {
        encoding: 'utf8',
      });
      expect([script, status]).toEqual([script, 1]);
      expect(stderr).toContain('这台电脑上是 16.20.0');
    }
  });
});

describe('browsers', () => {
  it('are looked for where each system has them', () => {
    const windows = browserCandidates('win32', {
      PROGRAMFILES: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\a',
    });
    expect(windows[0]).toBe('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(windows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(browserCandidates('darwin', { HOME: '/Users/a' })).toContain(
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    );
    expect(browserCandidates('linux', { PATH: '/usr/bin' })).toContain('/usr/bin/chromium');
    expect(browserCandidates('linux', {})).toEqual([]);
  });

  it('are not taken from a note that names something else', () => {
    expect(findBrowser('/bin/sh')).not.toBe('/bin/sh');
  });

  it('are opened by the system where none is known', () => {
    expect(defaultBrowser('win32', 'http://a/')).toEqual(['cmd.exe', '/c', 'start', '', 'http://a/']);
    expect(defaultBrowser('darwin', 'http://a/')).toEqual(['open', 'http://a/']);
    expect(defaultBrowser('linux', 'http://a/')).toEqual(['xdg-open', 'http://a/']);
  });
});

describe('a display', () => {
  it('is always there on Windows and macOS, and told by the environment on Linux', () => {
    expect(hasDisplay({}, 'win32')).toBe(true);
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/nowhere' }, 'linux')).toBe(false);
  });
});

describe('a download of Electron that failed', () => {
  it('is tried again after a day', () => {
    const now = 1_800_000_000_000;
    expect(failedLately(String(now - 3_600_000), now)).toBe(true);
    expect(failedLately(String(now - 25 * 3_600_000), now)).toBe(false);
  });
  it('is tried when nothing sensible is noted', () => {
    const now = 1_800_000_000_000;
    for (const note of [null, '', 'soon', String(now + 1000)])
      expect([note, failedLately(note, now)]).toEqual([note, false]);
  });
});
