import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { oldestVersion } from '../../src/launch/open-window.ts';

const script = readFileSync(inRoot('resources', 'old-runtime.js'), 'utf8');

/** What a browser that calls itself so shows, null when it is new enough. */
function shown(userAgent: string, isNew = false): string | null {
  const root = { innerHTML: '' };
  const document = {
    documentElement: { setAttribute: () => undefined },
    getElementById: () => root,
    ...(isNew ? { caretPositionFromPoint: () => null } : {}),
  };
  const CSS = { highlights: new Map() };
  const context = { navigator: { userAgent }, document, CSS, window: { CSS }, Array };
  // Whether arrays have it is the engine's matter: this one is new.
  runInNewContext(script, context);
  return root.innerHTML === '' ? null : root.innerHTML.replaceAll(/<[^>]+>/g, '\n');
}

const windows = 'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a browser that is too old', () => {
  it.each([
    [`${windows} Chrome/109.0.0.0 Safari/537.36 Edg/109.0.1518.78`, 'Edge 109', 'edge://settings/help'],
    [`${windows} Chrome/86.0.4240.198 Safari/537.36`, 'Chrome 86', 'chrome://settings/help'],
    [
      `${windows} Chrome/94.0.0.0 Safari/537.36 Core/1.94.186.400 QQBrowser/11.3.5195.400`,
      'QQ 浏览器 11',
      '请安装',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', 'IE 11', '请安装'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Firefox/102.0', 'Firefox 102', '请安装'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Safari/605.1.15',
      'Safari 15',
      '请安装',
    ],
  ])('is named, with what is needed and what to do: %s', (agent, name, advice) => {
    const text = shown(agent) ?? '';
    expect(text).toContain(`现在用的是 ${name}。`);
    expect(text).toContain(`Chromium ${oldestVersion} 以上`);
    expect(text).toContain('没有任何改动');
    expect(text).toContain(advice);
  });

  it('is told as much as can be told when it gives no name', () => {
    expect(shown('')).not.toContain('现在用的是');
    expect(shown('')).toContain('请安装或更新');
  });
});

it('a browser that is new enough is told nothing', () => {
  expect(shown(`${windows} Chrome/138.0.0.0 Safari/537.36`, true)).toBeNull();
});
