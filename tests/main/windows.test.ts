import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { appOrigin } from '../../src/bridge.ts';
import { openAnotherWindow, openFirstWindow } from '../../src/main/windows.ts';

const made = vi.hoisted(() => ({
  options: [] as Record<string, unknown>[],
  addresses: [] as string[],
  profile: '',
}));

vi.mock('electron', () => {
  class BrowserWindow {
    static readonly all: BrowserWindow[] = [];
    static getAllWindows(): readonly BrowserWindow[] {
      return BrowserWindow.all;
    }
    constructor(options: Record<string, unknown>) {
      made.options.push(options);
      BrowserWindow.all.push(this);
    }
    on(): void {}
    once(): void {}
    getNormalBounds(): object {
      return { x: 0, y: 0, width: 800, height: 600 };
    }
    async loadURL(address: string): Promise<void> {
      made.addresses.push(address);
    }
  }
  const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
  return {
    app: { getPath: () => made.profile, getLocale: () => 'zh-CN' },
    BrowserWindow,
    screen: { getAllDisplays: () => [display], getPrimaryDisplay: () => display },
  };
});

beforeEach(() => {
  made.profile = mkdtempSync(`${tmpdir()}/yiyue-windows-`);
});

describe('every window of the desktop app', () => {
  it('gives its page no power of Node, and takes none of the browser’s guards away', () => {
    openFirstWindow();
    openAnotherWindow();
    expect(made.options).toHaveLength(2);
    for (const { webPreferences } of made.options) {
      // The whole of it: what is not named here (webSecurity, webviewTag, experimentalFeatures…) stays as Electron has it.
      expect(webPreferences).toEqual({
        preload: expect.stringMatching(/preload[\\/]index\.cjs$/),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      });
    }
  });

  it('shows the app’s own page and nothing else', () => {
    expect(made.addresses).toHaveLength(2);
    for (const address of made.addresses) expect(address.startsWith(`${appOrigin}/`)).toBe(true);
  });
});
