import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPackagedApps, fuses, readFuses, setFuses, wrongFuses } from '../../scripts/lib/fuses.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** What stands before the fuses in every Electron executable. Source: Electron's documentation, "Fuses". */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron ships: 0 is off, 1 is on, r is gone. */
const asShipped = '101100011';

function makeExecutable(wire = asShipped, version = 1): string {
  const file = join(mkdtempSync(join(tmpdir(), 'yiyue-fuses-')), 'yiyue');
  const head = Buffer.from([version, wire.length]);
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.alloc(5000, 7),
      Buffer.from(sentinel),
      head,
      Buffer.from(wire),
      Buffer.alloc(900, 9),
    ]),
  );
  return file;
}

describe('the fuses', () => {
  it('take from the packaged app what it has no use for, and keep its files whole', () => {
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  it('are set in the bytes of the executable, and nothing else of it changes', async () => {
    const file = makeExecutable();
    const before = readFileSync(file);
    await setFuses(file);
    const after = readFileSync(file);
    const start = 5000 + sentinel.length + 2;
    expect(after.toString('latin1', start, start + asShipped.length)).toBe('010011001');
    after.write(asShipped, start, 'latin1');
    expect(after.equals(before)).toBe(true);
  });

  it('are read back by name', async () => {
    const file = makeExecutable();
    expect(wrongFuses(await readFuses(file))).toContain('RunAsNode');
    await setFuses(file);
    const found = await readFuses(file);
    expect(found).toMatchObject({ RunAsNode: 'off', OnlyLoadAppFromAsar: 'on' });
    expect(wrongFuses(found)).toEqual([]);
  });

  it.each([
    ['has one that nobody decided on', `${asShipped}0`],
    ['lacks one that is wanted', asShipped.slice(0, 5)],
    ['has lost one that is wanted', '10110r011'],
  ])('are refused where the executable %s, which stays as it was', async (_, wire) => {
    const file = makeExecutable(wire);
    const before = readFileSync(file);
    await expect(setFuses(file)).rejects.toThrow(/fuse/i);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('are not set where there are none', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yiyue-fuses-')), 'other');
    writeFileSync(file, 'no executable of Electron');
    await expect(setFuses(file)).rejects.toThrow(/sentinel/);
    await expect(setFuses(makeExecutable(asShipped, 2))).rejects.toThrow(/version/);
  });
});

describe('packaged apps', () => {
  const packaged = findPackagedApps(inRoot('dist'));

  it('are found by their asar, whatever they are called', () => {
    const dist = mkdtempSync(join(tmpdir(), 'yiyue-dist-'));
    const linux = join(dist, 'linux-unpacked');
    const mac = join(dist, 'mac', '议阅.app');
    for (const folder of [join(linux, 'resources'), join(mac, 'Contents', 'Resources')]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'app.asar'), '');
    }
    writeFileSync(join(linux, 'yiyue'), 'the executable');
    writeFileSync(join(linux, 'LICENSE'), 'short');
    expect(findPackagedApps(dist).sort()).toEqual([join(linux, 'yiyue'), mac].sort());
    expect(findPackagedApps(join(dist, 'nowhere'))).toEqual([]);
  });

  it.skipIf(packaged.length === 0)('in dist have every fuse as it must be', async () => {
    for (const app of packaged) expect([app, wrongFuses(await readFuses(app))]).toEqual([app, []]);
  });
});
