import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPlace } from '../../src/launch/data-place.ts';
import { unwritableMessage } from '../../src/launch/messages.ts';
import { profileFlags } from '../../src/launch/open-window.ts';
import { whyUnwritable } from '../../src/launch/writable.ts';
import { dataMark } from '../../src/server/data-mark.ts';

const makeFolder = () => mkdtempSync(join(tmpdir(), 'yiyue 议阅 '));
const isRoot = process.getuid?.() === 0;

describe('the data of the portable edition', () => {
  it('is where both editions have it', () => {
    const place = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv) =>
      dataPlace(makeFolder(), platform, env, '/home/a');
    expect(place('linux', {})).toEqual({ folder: '/home/a/.config/yiyue', isBeside: false });
    expect(place('win32', { APPDATA: 'C:\\Users\\王 芳\\AppData\\Roaming' })).toEqual({
      folder: 'C:\\Users\\王 芳\\AppData\\Roaming\\yiyue',
      isBeside: false,
    });
  });

  it('is beside the programme when a file portable.txt lies there', () => {
    const programme = makeFolder();
    writeFileSync(join(programme, 'portable.txt'), '');
    expect(dataPlace(programme, 'linux', {}, '/home/a')).toEqual({
      folder: join(programme, 'data'),
      isBeside: true,
    });
  });

  it('has a browser of its own then, so that nobody else’s notes come among them', () => {
    const folder = makeFolder();
    expect(profileFlags({ folder, isBeside: false })).toEqual([]);
    expect(profileFlags({ folder, isBeside: true })).toContain(`--user-data-dir=${join(folder, 'browser')}`);
    expect(readdirSync(join(folder, 'browser'))).toEqual([]);
  });

  it('is told from other data by a mark that says nothing else', () => {
    const [one, other] = [makeFolder(), makeFolder()];
    expect(dataMark(one)).toMatch(/^[0-9a-f]{16}$/);
    expect(dataMark(one)).toBe(dataMark(join(one, '..', one.split(/[\\/]/).at(-1) ?? '')));
    expect(dataMark(one)).not.toBe(dataMark(other));
    const link = join(makeFolder(), 'link');
    symlinkSync(one, link);
    expect(dataMark(link)).toBe(dataMark(one));
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
    const usual = unwritableMessage({ folder: '/home/a/.config/yiyue', isBeside: false }, 'EACCES');
    expect(usual).toMatch(
      /不能写入（EACCES）[\s\S]*没有受到影响[\s\S]*\/home\/a\/.config\/yiyue[\s\S]*portable\.txt/,
    );
    const beside = unwritableMessage({ folder: 'E:\\议阅\\data', isBeside: true }, 'EROFS');
    expect(beside).toMatch(/写保护/);
    expect(unwritableMessage({ folder: '/a', isBeside: false }, 'ENOSPC')).toMatch(/磁盘满了/);
  });
});
