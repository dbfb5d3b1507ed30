import { describe, expect, it } from 'vitest';
import { usualDataFolder } from '../../src/shell/data-folder.ts';

describe('the folder of the app’s data', () => {
  it('is on each system the one that Electron has', () => {
    expect(usualDataFolder('linux', {}, '/home/a')).toBe('/home/a/.config/yiyue');
    expect(usualDataFolder('linux', { XDG_CONFIG_HOME: '/data/a' }, '/home/a')).toBe('/data/a/yiyue');
    expect(usualDataFolder('linux', { XDG_CONFIG_HOME: '' }, '/home/a')).toBe('/home/a/.config/yiyue');
    expect(usualDataFolder('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/yiyue');
    const home = 'C:\\Users\\a';
    const roaming = 'D:\\Profiles\\a\\Roaming';
    expect(usualDataFolder('win32', { APPDATA: roaming }, home)).toBe('D:\\Profiles\\a\\Roaming\\yiyue');
    expect(usualDataFolder('win32', {}, home)).toBe('C:\\Users\\a\\AppData\\Roaming\\yiyue');
  });
});
