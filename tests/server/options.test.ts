import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualPort } from '../../src/server/address.ts';
import { lockedMessage } from '../../src/server/messages.ts';
import { serverOptions } from '../../src/server/options.ts';

describe('the options of the server', () => {
  it('are the usual port and the app’s own folder, unless a test says otherwise', () => {
    expect(serverOptions([])).toEqual({ port: usualPort, data: expect.stringMatching(/yiyue$/) });
    expect(serverOptions(['--data', 'x', '--port', '18000'])).toEqual({ port: 18_000, data: resolve('x') });
  });

  it('are refused in plain words when they make no sense', () => {
    expect(serverOptions(['--port', 'x'])).toContain('--port 后面要写');
    for (const wrong of [[], [''], ['--port', '18000']]) {
      expect(serverOptions(['--data', ...wrong])).toContain('--data 后面要写');
    }
  });
});

describe('what is said when another Yiyue writes to the notes', () => {
  it('is which, that notes are safe, where they are, and what to do', () => {
    const message = lockedMessage('/data/journal');
    expect(message).toContain('桌面版');
    expect(message).toContain('笔记没有受到影响');
    expect(message).toContain('/data/journal');
    expect(message).toContain('等一分钟');
    expect(message).toMatch(/请先关闭那一个[\s\S]*\(.*notes are safe.*\)/);
  });
});
