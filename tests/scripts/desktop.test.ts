import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { afterPack } from '../../scripts/desktop/after-pack.mjs';
import { desktopConfig } from '../../scripts/desktop/config.mjs';
import { icnsNames, iconSizes, icoSizes } from '../../scripts/desktop/icon-files.mjs';
import { builder, packageDesktop, writeConfig } from '../../scripts/desktop/package.mjs';
import { readFuses, wrongFuses } from '../../scripts/lib/fuses.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

vi.mock('../../scripts/lib/electron.mjs', () => ({ obtainElectron: async () => null }));

afterEach(() => {
  vi.restoreAllMocks();
});

const makeFolder = () => mkdtempSync(join(tmpdir(), 'yiyue-desktop-'));

describe('the desktop app', () => {
  it('is made for both processors, as what each system’s people know', () => {
    const { win, mac, linux } = desktopConfig;
    const made = [...win.target, ...mac.target, ...linux.target];
    expect(made.map(({ target }) => target)).toEqual([
      'nsis',
      'portable',
      'dmg',
      'zip',
      'AppImage',
      'deb',
      'rpm',
    ]);
    for (const { arch } of made) expect(arch).toEqual(['x64', 'arm64']);
  });

  it('is installed without an administrator or a question, in Chinese and English, and leaves notes where they are', () => {
    expect(desktopConfig.nsis).toMatchObject({
      oneClick: true,
      perMachine: false,
      installerLanguages: ['zh_CN', 'en_US'],
      deleteAppDataOnUninstall: false,
    });
    expect(desktopConfig.win.requestedExecutionLevel).toBe('asInvoker');
  });

  it('opens notes files and meeting packs', () => {
    expect(desktopConfig.fileAssociations.map(({ ext }) => ext)).toEqual(['yiyue', 'yypack']);
  });

  it('has the same data folder as the browser edition, which Electron names by package.json', () => {
    expect(packageFile.name).toBe('yiyue');
    expect(packageFile).not.toHaveProperty('productName');
    expect(Object.keys(desktopConfig.extraMetadata)).toEqual(['homepage']);
  });

  it('is one asar with nothing in it but what was built', () => {
    expect(desktopConfig.asar).toBe(true);
    expect(desktopConfig.files).toContain('!node_modules');
    expect(desktopConfig.files).toContain(`${packageFile.main.replace('./', '').replace(/[^/]+$/, '')}**`);
    for (const name of ['LICENSE', 'package.json']) expect(existsSync(inRoot(name))).toBe(true);
  });

  it('is made by exact versions, and looks for no updates', () => {
    expect(desktopConfig.electronVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(builder).toMatch(/^electron-builder@\d+\.\d+\.\d+$/);
    expect(desktopConfig.publish).toBeNull();
  });

  it('is described in a file that electron-builder reads', () => {
    const read = JSON.parse(readFileSync(writeConfig(makeFolder()), 'utf8'));
    expect(read).toEqual(desktopConfig);
    expect(existsSync(inRoot(read.afterPack))).toBe(true);
  });
});

describe('where Electron cannot be had', () => {
  it('that is said at once in plain words, with what to do, and nothing is built', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    await expect(packageDesktop([])).rejects.toThrow('exit 1');
    expect(said.mock.calls.flat().join('')).toMatch(
      /没有 Electron 运行环境[\s\S]*ELECTRON_MIRROR[\s\S]*package:portable/,
    );
  });
});

describe('what was packed', () => {
  /** As far as Electron's executable matters here: what stands before the fuses, and these as they ship. */
  const executable = Buffer.from(`....dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101100011....`, 'latin1');

  it('gets its fuses set', async () => {
    const folder = join(makeFolder(), 'linux-unpacked');
    mkdirSync(join(folder, 'resources'), { recursive: true });
    writeFileSync(join(folder, 'resources', 'app.asar'), '');
    writeFileSync(join(folder, 'yiyue'), executable);
    await afterPack({ appOutDir: folder });
    expect(wrongFuses(await readFuses(join(folder, 'yiyue')))).toEqual([]);
  });

  it('is refused where there is no app in it', async () => {
    const folder = join(makeFolder(), 'linux-unpacked');
    mkdirSync(folder);
    await expect(afterPack({ appOutDir: folder })).rejects.toThrow('0 packaged apps');
  });
});

describe('the icons', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const widthOf = (picture: Buffer) => {
    expect(picture.subarray(0, 8)).toEqual(png);
    return picture.readUInt32BE(16);
  };

  it('are made from the picture as it is now', () => {
    const svg = readFileSync(inRoot('resources', 'icons', 'icon.svg'));
    const madeFrom = readFileSync(inRoot('build', 'icons', 'made-from.sha256'), 'utf8').trim();
    expect(madeFrom).toBe(createHash('sha256').update(svg).digest('hex'));
  });

  it('are there in every size', () => {
    for (const size of iconSizes) {
      expect(widthOf(readFileSync(inRoot('build', 'icons', `${size}x${size}.png`)))).toBe(size);
    }
  });

  it('are all in the file for Windows, each where its table says', () => {
    const file = readFileSync(inRoot('build', 'icon.ico'));
    expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([
      0,
      1,
      icoSizes.length,
    ]);
    for (const [index, size] of icoSizes.entries()) {
      const entry = 6 + index * 16;
      expect(file.readUInt8(entry) || 256).toBe(size);
      const at = file.readUInt32LE(entry + 12);
      expect(widthOf(file.subarray(at, at + file.readUInt32LE(entry + 8)))).toBe(size);
    }
  });

  it('are all in the file for macOS, by its names', () => {
    const file = readFileSync(inRoot('build', 'icon.icns'));
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const found = new Map<string, number>();
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      found.set(file.toString('latin1', at, at + 4), widthOf(file.subarray(at + 8)));
    }
    const wanted = [...icnsNames].flatMap(([size, names]) => names.map((name) => [name, size] as const));
    expect(found).toEqual(new Map(wanted));
  });
});
