import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPlace } from '../../src/launch/data-place.ts';
import {
  noBrowserMessage,
  noDisplayMessage,
  openingMessage,
  unwritableMessage,
} from '../../src/launch/messages.ts';
import { profileFlags } from '../../src/launch/open-window.ts';
import { whyUnwritable } from '../../src/launch/writable.ts';
import { dataMark, giveId } from '../../src/server/data-mark.ts';

const makeFolder = () => mkdtempSync(join(tmpdir(), 'yiyue 议阅 '));
const isRoot = process.getuid?.() === 0;

describe('the data of the portable edition', () => {
  it('is where both editions have it', () => {
    const place = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) =>
      dataPlace(makeFolder(), platform, env, '/home/a');
    expect(place('linux', {})).toEqual({ folder: '/home/a/.config/yiyue', kind: 'usual' });
    expect(place('win32', { APPDATA: 'C:\\Users\\王 芳\\AppData\\Roaming' })).toEqual({
      folder: 'C:\\Users\\王 芳\\AppData\\Roaming\\yiyue',
      kind: 'usual',
    });
  });

  it.each(['portable.txt', 'portable', 'portable.txt.txt', 'Portable.TXT'])(
    'is beside the programme when a file %s lies there, however the system shows its name',
    (name) => {
      const programme = makeFolder();
      writeFileSync(join(programme, name), '');
      const place = dataPlace(programme, 'linux', {}, '/home/a');
      expect(place).toEqual({ folder: join(programme, 'data'), kind: 'beside' });
      expect(openingMessage(place)).toContain(place.folder);
    },
  );

  it('is where both editions have it when another file lies there', () => {
    const programme = makeFolder();
    for (const name of ['portable.md', 'not portable.txt', 'portable.txt.bak'])
      writeFileSync(join(programme, name), '');
    expect(dataPlace(programme, 'linux', {}, '/home/a').kind).toBe('usual');
  });

  it('has a browser of its own then, so that nobody else’s notes come among them', () => {
    const folder = makeFolder();
    const chromium = '/usr/bin/chromium';
    expect(profileFlags({ folder, kind: 'usual' }, chromium)).toEqual([]);
    for (const kind of ['beside', 'named'] as const) {
      const profile = join(folder, 'browser-chromium-linux');
      expect(profileFlags({ folder, kind }, chromium, 'linux')).toEqual([`--user-data-dir=${profile}`]);
    }
  });

  it('has one for each browser and system, which need not understand each other’s', () => {
    const folder = makeFolder();
    const name = (browser: string, platform: NodeJS.Platform) =>
      profileFlags({ folder, kind: 'beside' }, browser, platform)[0]?.split(/[\\/]/).at(-1);
    const windows = 'C:\\Program Files';
    expect(name(`${windows}\\Microsoft\\Edge\\Application\\msedge.exe`, 'win32')).toBe('browser-edge-win32');
    expect(name(`${windows}\\Google\\Chrome\\Application\\chrome.exe`, 'win32')).toBe('browser-chrome-win32');
    expect(name(`${windows}\\Chromium\\Application\\chrome.exe`, 'win32')).toBe('browser-chromium-win32');
    expect(name('/usr/bin/google-chrome-stable', 'linux')).toBe('browser-chrome-linux');
    expect(name('/usr/bin/qaxbrowser-safe', 'linux')).toBe('browser-qaxbrowser-safe-linux');
  });

  it('is told to no other browser, whose notes would come among them', () => {
    const url = 'http://127.0.0.1:17666/';
    for (const message of [noBrowserMessage, noDisplayMessage]) {
      expect(message(url, { folder: '/a', kind: 'usual' })).toContain(url);
      expect(message(url, { folder: '/a', kind: 'beside' })).not.toContain(url);
      expect(message(url, { folder: '/a', kind: 'named' })).not.toContain(url);
    }
  });

  it('is told from other data by a mark that says nothing else', () => {
    const [one, other] = [makeFolder(), makeFolder()];
    expect(dataMark(one)).toMatch(/^[0-9a-f]{16}$/);
    expect(dataMark(one)).toBe(dataMark(join(one, '..', one.split(/[\\/]/).at(-1) ?? '')));
    expect(dataMark(one)).not.toBe(dataMark(other));
    const link = join(makeFolder(), 'link');
    symlinkSync(one, link);
    expect(dataMark(link)).toBe(dataMark(one));
    // One that is put where another was is another.
    const before = dataMark(one);
    giveId(one);
    const given = dataMark(one);
    expect(given).not.toBe(before);
    giveId(one);
    expect(dataMark(one)).toBe(given);
    rmSync(join(one, 'folder-id'));
    giveId(one);
    expect(dataMark(one)).not.toBe(given);
    // Also before the folder is there.
    expect(dataMark(join(link, 'new'))).toBe(dataMark(join(one, 'new')));
    expect(dataMark('/nowhere/at/all')).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a folder for the data', () => {
  it('is made, and nothing is left in it', async () => {
    const folder = join(makeFolder(), '新 建', 'data');
    expect(await whyUnwritable(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused where something else has its name', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    expect(await whyUnwritable(file)).toBe('EEXIST');
    expect(await whyUnwritable(join(file, 'data'))).toBe('ENOTDIR');
  });

  it.skipIf(isRoot || process.platform === 'win32')('is refused where nobody may write', async () => {
    const folder = makeFolder();
    chmodSync(folder, 0o500);
    expect(await whyUnwritable(folder)).toBe('EACCES');
    expect(await whyUnwritable(join(folder, 'data'))).toBe('EACCES');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('that is refused is named, with the reason, that notes are safe, and what to do', () => {
    mkdirSync(makeFolder(), { recursive: true });
    const usual = unwritableMessage({ folder: '/home/a/.config/yiyue', kind: 'usual' }, 'EACCES');
    expect(usual).toMatch(
      /不能写入（EACCES）[\s\S]*没有受到影响[\s\S]*\/home\/a\/.config\/yiyue[\s\S]*portable\.txt/,
    );
    const beside = unwritableMessage({ folder: 'E:\\议阅\\data', kind: 'beside' }, 'EROFS');
    expect(beside).toMatch(/写保护/);
    expect(unwritableMessage({ folder: '/a', kind: 'usual' }, 'ENOSPC')).toMatch(/磁盘满了/);
  });
});
